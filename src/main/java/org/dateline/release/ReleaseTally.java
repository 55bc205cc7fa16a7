package org.dateline.release;

import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Numbers of releases by calendar year of issue and category. Immutable. */
final class ReleaseTally {

    private final NavigableMap<Integer, Map<Category, Long>> byYear = new TreeMap<>();

    static ReleaseTally empty() {
        return new ReleaseTally();
    }

    ReleaseTally plus(int year, Category category, long number) {
        ReleaseTally one = new ReleaseTally();
        one.add(year, category, number);
        return plus(one);
    }

    ReleaseTally plus(ReleaseTally other) {
        ReleaseTally sum = new ReleaseTally();
        byYear.forEach((year, byCategory) -> byCategory.forEach((category, number) -> sum.add(year, category, number)));
        other.byYear.forEach((year, byCategory) -> byCategory.forEach((category, number) -> sum.add(year, category, number)));
        return sum;
    }

    private void add(int year, Category category, long number) {
        byYear.computeIfAbsent(year, any -> new EnumMap<>(Category.class)).merge(category, number, Long::sum);
    }

    boolean isEmpty() {
        return byYear.isEmpty();
    }

    /**
     * @param year     null for all years
     * @param category null for all categories
     */
    long of(Integer year, Category category) {
        return byYear.entrySet().stream()
                .filter(entry -> year == null || entry.getKey().equals(year))
                .mapToLong(entry -> of(entry.getValue(), category))
                .sum();
    }

    private static long of(Map<Category, Long> byCategory, Category category) {
        return category == null
                ? byCategory.values().stream().mapToLong(Long::longValue).sum()
                : byCategory.getOrDefault(category, 0L);
    }

    /** The years from the first release to the last, none left out, with the number in each. */
    NavigableMap<Integer, Long> years(Category category) {
        NavigableMap<Integer, Long> years = new TreeMap<>();
        if (!byYear.isEmpty()) {
            for (int year = byYear.firstKey(); year <= byYear.lastKey(); year++) {
                years.put(year, of(byYear.getOrDefault(year, Map.of()), category));
            }
        }
        return years;
    }
}
