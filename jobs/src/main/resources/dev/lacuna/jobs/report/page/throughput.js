/* Speed round by round, from zero, so that a dip looks as deep as it is. */
lacuna.plots.throughput = (context) => {
  const rounds = lacuna.list((context.report.training || {}).rounds)
    .filter((r) => lacuna.isNumber(r.round) && lacuna.isNumber(r.subwordsPerSecond));
  if (rounds.length < 2) return null;
  const color = context.color('series-1');
  return {
    height: 300,
    option: lacuna.frame(context, {
      legend: {show: false},
      grid: {top: 12, left: 8, bottom: 32},
      xAxis: lacuna.axis(context, {
        type: 'value', name: 'round', nameGap: 28, min: 'dataMin', max: 'dataMax',
        axisLine: {show: true, lineStyle: {color: context.color('soft')}}, axisLabel: {formatter: lacuna.short, showMinLabel: false},
      }),
      yAxis: lacuna.axis(context, {type: 'value', min: 0, splitLine: lacuna.ruled(context), axisLabel: {formatter: lacuna.short}}),
      tooltip: {
        trigger: 'axis',
        formatter: (points) => lacuna.tip('round ' + lacuna.count(points[0].value[0]), [[color, 'subwords a second', lacuna.count(points[0].value[1])]]),
      },
      series: [{
        type: 'line', showSymbol: false, z: 2, zlevel: 0, data: rounds.map((r) => [r.round, r.subwordsPerSecond]), lineStyle: {color, width: 1.6},
        itemStyle: {color}, areaStyle: {color, opacity: .1},
      }],
    }),
  };
};
