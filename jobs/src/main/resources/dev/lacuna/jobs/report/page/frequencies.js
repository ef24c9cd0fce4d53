/* Zipf's law: frequency by rank, both logarithmic, with the line of the fitted slope through the points' centre. */
lacuna.plots.zipf = (context) => {
  const points = lacuna.list(context.report.zipf).filter((p) => p.rank > 0 && p.count > 0);
  if (points.length < 2) return null;
  const data = points.map((p) => ({value: [p.rank, p.count], name: String(p.word)}));
  const slope = context.report.zipfSlope;
  const series = [{
    name: 'words', type: 'scatter', data, symbolSize: context.narrow ? 5 : 6.5, z: 3,
    itemStyle: {color: context.color('series-1'), opacity: .78},
    label: {
      show: true, position: [9, -11], color: context.color('ink'), fontSize: 12,
      formatter: (p) => (labelled.has(p.dataIndex) ? lacuna.clip(p.name, 16) : ''),
    },
    labelLayout: {hideOverlap: true},
  }];
  const labelled = lacuna.spread(points, context.narrow ? 7 : 12);
  if (lacuna.isNumber(slope)) series.push(lacuna.fitted(context, points, slope));
  const logarithmic = (name, gap, extra) => lacuna.axis(context, {
    type: 'log', name, nameGap: gap, splitLine: lacuna.ruled(context), axisLabel: {formatter: lacuna.powerOfTen}, ...extra,
  });
  return {
    height: context.narrow ? 340 : 460,
    option: lacuna.frame(context, {
      grid: {left: 30, bottom: 26, right: context.narrow ? 30 : 60},
      xAxis: logarithmic('rank', 30, {min: 1}),
      yAxis: logarithmic('occurrences', 34),
      tooltip: {
        trigger: 'item',
        formatter: (p) => (p.seriesName === 'words'
          ? lacuna.tip(p.name, [[null, 'rank', lacuna.count(p.value[0])], [null, 'occurrences', lacuna.count(p.value[1])]])
          : lacuna.tip(p.seriesName, [])),
      },
      series,
    }),
  };
};

/* Words to name: evenly apart along the curve, by log rank. */
lacuna.spread = (points, wanted) => {
  const chosen = new Set();
  const last = Math.log(points[points.length - 1].rank);
  for (let i = 0; i < wanted; i++) {
    const target = (last * i) / wanted;
    let best = 0;
    points.forEach((p, j) => {
      if (Math.abs(Math.log(p.rank) - target) < Math.abs(Math.log(points[best].rank) - target)) best = j;
    });
    chosen.add(best);
  }
  return chosen;
};

lacuna.fitted = (context, points, slope) => {
  const mean = (f) => points.reduce((sum, p) => sum + f(p), 0) / points.length;
  const intercept = mean((p) => Math.log10(p.count)) - slope * mean((p) => Math.log10(p.rank));
  const at = (rank) => [rank, 10 ** (intercept + slope * Math.log10(rank))];
  const floor = Math.min(...points.map((p) => p.count));
  const ranks = [points[0].rank, points[points.length - 1].rank];
  const line = ranks.map(at).map(([rank, count]) => (count >= floor ? [rank, count] : [10 ** ((Math.log10(floor) - intercept) / slope), floor]));
  return {
    name: 'fit, slope ' + lacuna.fixed(slope, 3), type: 'line', data: line, showSymbol: false, z: 4,
    lineStyle: {color: context.color('series-2'), width: 1.6, type: [6, 4]}, itemStyle: {color: context.color('series-2')},
  };
};
