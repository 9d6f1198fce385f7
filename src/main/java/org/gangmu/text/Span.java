package org.gangmu.text;

/**
 * A half-open range {@code [start, end)} of UTF-16 code units.
 *
 * <p>In a {@link SourceText} it counts from the start of the extracted text; where a class says "in the sentence" it counts
 * from the start of the sentence's own text.
 */
public record Span(int start, int end) implements Comparable<Span> {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + ".." + end);
        }
    }

    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return end == start;
    }

    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    public Span shift(int by) {
        return new Span(start + by, end + by);
    }

    /** The characters of {@code text} that this span points at. */
    public String of(CharSequence text) {
        return text.subSequence(start, end).toString();
    }

    /** Earlier start first; of two with one start, the shorter first. */
    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
