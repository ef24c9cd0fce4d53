package dev.lacuna.jobs.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/**
 * Word counts by rank on a logarithmic grid, and the slope of the line through them: -1 is Zipf's law.
 *
 * @param points at most about two hundred, by rank
 * @param slope least squares of log count on log rank over the points
 */
record Zipf(List<Point> points, double slope) {
    private static final double GRID = 1.06;

    /** @param word a word of that rank, empty in the long tail */
    record Point(long rank, String word, long count) {}

    /**
     * @param frequent the most frequent words and their counts, by rank
     * @param wordsByCount how many words occur how often, by falling count
     */
    static Zipf of(List<Map.Entry<String, Long>> frequent, NavigableMap<Long, Long> wordsByCount) {
        List<Point> points = new ArrayList<>();
        long last = 0;
        double next = 1;
        for (Map.Entry<Long, Long> step : wordsByCount.entrySet()) {
            long end = last + step.getValue();
            while (next <= end) {
                long rank = (long) next;
                String word =
                        rank <= frequent.size() ? frequent.get((int) rank - 1).getKey() : "";
                points.add(new Point(rank, word, step.getKey()));
                next = Math.max(rank + 1, rank * GRID);
            }
            last = end;
        }
        return new Zipf(points, slope(points));
    }

    private static double slope(List<Point> points) {
        double n = points.size();
        double sumX = 0;
        double sumY = 0;
        double sumXx = 0;
        double sumXy = 0;
        for (Point point : points) {
            double x = Math.log(point.rank);
            double y = Math.log(point.count);
            sumX += x;
            sumY += y;
            sumXx += x * x;
            sumXy += x * y;
        }
        double spread = n * sumXx - sumX * sumX;
        return spread == 0 ? 0 : (n * sumXy - sumX * sumY) / spread;
    }
}
