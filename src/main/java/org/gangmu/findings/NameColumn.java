package org.gangmu.findings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gangmu.check.CompactReader;
import org.gangmu.check.CompactWriter;

/** A value for each sentence, of which a document has few: written in full where it comes first, by a small number from then on. */
final class NameColumn<T> {

    /** Writes a value in full. */
    interface Writing<T> {
        void write(T value, CompactWriter out);
    }

    /** Reads what {@link Writing} wrote. */
    interface Reading<T> {
        T read(CompactReader in);
    }

    private final Writing<T> whole;
    private final Map<T, Integer> numbers = new HashMap<>();
    private final CompactWriter out = new CompactWriter();

    NameColumn(Writing<T> whole) {
        this.whole = whole;
    }

    void add(T value) {
        Integer known = numbers.putIfAbsent(value, numbers.size() + 1);
        out.number(known == null ? 0 : known);
        if (known == null) {
            whole.write(value, out);
        }
    }

    byte[] bytes() {
        return out.bytes();
    }

    /** A column to be read from its start. */
    static final class Reader<T> {

        private final CompactReader in;
        private final Reading<T> whole;
        private final List<T> values = new ArrayList<>();

        Reader(CompactReader in, Reading<T> whole) {
            this.in = in;
            this.whole = whole;
        }

        T next() {
            int number = in.number();
            if (number == 0) {
                values.add(whole.read(in));
                number = values.size();
            }
            return values.get(number - 1);
        }
    }
}
