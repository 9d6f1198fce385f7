package org.gangmu.facts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gangmu.text.Search;

/** Turns values of units as written into the normal unit of the rulebook's table of units: 6.66万亿元 is 6 660 000 000 000 CNY. */
final class Measures {

    private static final Map<String, Double> SIZES = new TreeMap<>(Map.of("十", 10.0, "百", 100.0, "千", 1e3, "万", 1e4, "亿", 1e8, "hundred", 100.0, "thousand", 1e3, "million", 1e6,
            "billion", 1e9, "trillion", 1e12));
    private static final Search SIZE = Search.of("[十百千万亿]|(?<![a-z])(?:hundred|thousand|million|billion|trillion)(?![a-z])");
    private static final Pattern ONLY_SIZE = Pattern.compile("(?:[十百千万亿]|\\b(?:hundred|thousand|million|billion|trillion)\\b|\\s)+");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final double TOO_LARGE = 1e18;
    /** Of what is measured: computers reckon 10^20 times a second. */
    private static final double TOO_MUCH = 1e30;
    private static final Pattern THIRDS = Pattern.compile("6{4,}7$|3{5,}$");
    private static final int EXACT = 15;
    /** A number below the one with as many decimals as the other tells has fewer digits than are exact. */
    private static final double MOST_PLAIN = 1e9;
    private static final double DECIMALS = 1e4;
    private static final long MOST_TENS = 100_000_000;

    /** So many units as written are remembered: those of the table with their sizes, and what else texts hold. */
    private static final int MOST_KNOWN = 2000;

    /** What a unit as written is of the normal unit. */
    private record Scale(String unit, BigDecimal times, MathContext sure, long tens) {

        Scale(String unit, BigDecimal times, MathContext sure) {
            this(unit, times, sure, sure.getPrecision() == EXACT ? tens(times) : 0);
        }

        /** A factor that is a power of ten; 0 if it is none, or a large one. */
        private static long tens(BigDecimal times) {
            for (long power = 1; power <= MOST_TENS; power *= 10) {
                if (times.compareTo(BigDecimal.valueOf(power)) == 0) {
                    return power;
                }
            }
            return 0;
        }

        double of(double value) {
            // 5.6% is 5.6, 3.2万 is 32000: most values have a few decimals, if any, and whole numbers of so few digits have no error
            double whole = tens == 0 || Math.abs(value) >= MOST_PLAIN ? Double.NaN : Math.rint(value * DECIMALS);
            if (whole / DECIMALS != value) {
                return BigDecimal.valueOf(value).multiply(times, sure).doubleValue();
            }
            return tens == 1 ? value : tens < (long) DECIMALS ? whole / ((long) DECIMALS / tens) : (double) ((long) whole * (tens / (long) DECIMALS));
        }
    }

    /**
     * What is known of a unit as written.
     *
     * @param scale empty if the table does not know it
     * @param size  of a million yuan a million
     */
    private record Written(Optional<Scale> scale, double size) {
    }

    private final WordTable units;
    private final Map<String, Written> known = new ConcurrentHashMap<>();

    Measures(WordTable units) {
        this.units = units;
    }

    /** The values in the normal unit; empty if there are none, or the table does not know the unit. */
    Optional<Measure> of(List<Double> values, String unit) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        Scale scale = written(unit).scale.orElse(null);
        if (scale == null) {
            return Optional.empty();
        }
        List<Double> normal = new ArrayList<>(values.size());
        for (double value : values) {
            normal.add(scale.of(value));
        }
        return Optional.of(new Measure(scale.unit, normal));
    }

    private Written written(String unit) {
        Written written = known.get(unit);
        if (written == null) {
            written = new Written(scale(unit), size(unit));
            if (known.size() < MOST_KNOWN) {
                known.put(unit, written);
            }
        }
        return written;
    }

    private Optional<Scale> scale(String unit) {
        String written = Reading.fold(unit).toLowerCase(Locale.ROOT).strip();
        written = SPACES.matcher(written).replaceAll(" ");
        // 千瓦时 is a unit of its own before it is 千 of anything
        for (int i = 0; i <= written.length(); i++) {
            String size = written.substring(0, i);
            if (i > 0 && !ONLY_SIZE.matcher(size).matches()) {
                continue;
            }
            String rest = written.substring(i).strip();
            if (rest.isEmpty() || units.has(rest)) {
                return rest.isEmpty() && i == 0 && !unit.isBlank() ? Optional.empty() : Optional.of(scale(size(size), rest));
            }
        }
        return mixed(written);
    }

    /** "$ million", "$1.2 billion": the unit stands before the size. */
    private Optional<Scale> mixed(String written) {
        String rest = SPACES.matcher(withoutSize(written).strip()).replaceAll(" ");
        return units.has(rest) ? Optional.of(scale(size(written), rest)) : Optional.empty();
    }

    private static double size(String written) {
        double size = 1;
        for (Matcher m : SIZE.in(written)) {
            size *= SIZES.get(m.group());
        }
        return size;
    }

    private static String withoutSize(String unit) {
        return SIZE.isIn(unit) ? SIZE.matcher(unit).replaceAll("") : unit;
    }

    private Scale scale(double size, String unit) {
        String written = units.value(unit, "factor");
        BigDecimal factor = written.isEmpty() ? BigDecimal.ONE : new BigDecimal(written);
        BigDecimal times = BigDecimal.valueOf(size).multiply(factor);
        // Of 666.6666667, which is two thousand thirds, the last digit is not sure, nor is that of the product.
        MathContext sure = new MathContext(THIRDS.matcher(written).find() ? factor.precision() - 1 : EXACT);
        return new Scale(units.value(unit, "unit"), times, sure);
    }

    /** Whether there is so much of a thing that the number must be wrong; least of one that is counted or paid. */
    boolean isTooLarge(List<Double> values, String unit) {
        double size = values.isEmpty() ? 0 : written(unit).size;
        double most = 0;
        for (double value : values) {
            most = Math.max(most, Math.abs(value) * size);
        }
        return most >= TOO_LARGE && (most >= TOO_MUCH || !units.value(withoutSize(unit).strip(), "what").equals("measure"));
    }
}
