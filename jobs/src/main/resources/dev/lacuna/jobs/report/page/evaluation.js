/* Each model's loss beside the baseline it has to beat, joined by a line. */
lacuna.plots.evaluation = (context) => {
  const scores = lacuna.list(context.report.evaluation).filter((s) => lacuna.isNumber(s.loss) && lacuna.isNumber(s.unigramLoss));
  if (!scores.length) return null;
  const several = new Set(scores.map((s) => s.split)).size > 1;
  const names = scores.map((s) => (several ? s.recipe + ', ' + s.split : String(s.recipe)));
  const all = scores.flatMap((s) => [s.loss, s.unigramLoss]);
  const color = (s) => context.color(s.loss < s.unigramLoss ? 'good' : 'bad');
  const dots = (name, value, itemStyle) => ({
    name, type: 'scatter', symbolSize: 13, z: 3, itemStyle: {...itemStyle, opacity: 1},
    data: scores.map((s, i) => ({value: [value(s), i], itemStyle: name === 'held-out loss' ? {color: color(s), opacity: 1} : undefined})),
  });
  const hollow = {color: context.color('paper'), borderColor: context.color('soft'), borderWidth: 2};
  return {
    height: 74 + 36 * scores.length,
    option: lacuna.frame(context, {
      grid: {top: 34, bottom: 34, left: 8, right: 24},
      legend: {selectedMode: false, icon: 'circle'},
      xAxis: lacuna.axis(context, {
        type: 'value', name: 'loss, nats', nameGap: 28, splitLine: lacuna.ruled(context),
        min: Math.floor(Math.min(...all) - .1), max: Math.ceil(Math.max(...all) + .1),
      }),
      yAxis: lacuna.axis(context, {
        type: 'category', inverse: true, data: names,
        axisLabel: {color: context.color('ink'), interval: 0, formatter: (name) => lacuna.clip(name, context.narrow ? 16 : 32)},
      }),
      tooltip: {trigger: 'item', formatter: (p) => lacuna.tip(names[p.value[1]], [[p.color, p.seriesName, lacuna.fixed(p.value[0], 3)]])},
      series: [
        ...scores.map((s, i) => ({
          type: 'line', data: [[s.unigramLoss, i], [s.loss, i]], showSymbol: false, silent: true, z: 2, tooltip: {show: false},
          lineStyle: {color: color(s), width: 3, opacity: .55},
        })),
        dots('held-out loss', (s) => s.loss, {color: context.color('good')}),
        dots('unigram baseline', (s) => s.unigramLoss, hollow),
      ],
    }),
  };
};
