/* The training loss with its two levels, and the learning rate behind it. */
lacuna.plots.training = (context) => {
  const training = context.report.training || {};
  const rounds = lacuna.list(training.rounds).filter((r) => lacuna.isNumber(r.step) && lacuna.isNumber(r.loss));
  if (rounds.length < 2) return null;
  const scores = lacuna.list(context.report.evaluation);
  const score = scores.find((s) => s.recipe === training.recipe) || scores[0] || {};
  const levels = [
    ['unigram baseline', score.unigramLoss, context.color('series-2'), 'insideStartTop'],
    ['held-out loss', score.loss, context.color('series-3'), 'insideStartTop'],
  ].filter(([, loss]) => lacuna.isNumber(loss));
  const ink = context.color('series-1');
  const loss = {
    name: 'training loss', type: 'line', showSymbol: rounds.length < 30, symbolSize: 5, z: 3, zlevel: 0,
    data: rounds.map((r) => [r.step, r.loss]), lineStyle: {color: ink, width: 2.2}, itemStyle: {color: ink},
    markLine: {
      silent: true, symbol: 'none',
      data: levels.map(([name, value, color, position]) => ({
        yAxis: value, lineStyle: {color, type: [6, 4], width: 1.6},
        label: {formatter: name + '  ' + lacuna.fixed(value, 2), position, color, fontSize: 12.5, fontWeight: 600, backgroundColor: context.color('paper'), padding: [2, 5], distance: [14, 4]},
      })),
    },
  };
  const rate = {
    name: 'learning rate', type: 'line', yAxisIndex: 1, showSymbol: false, z: 1, zlevel: 0,
    data: rounds.filter((r) => lacuna.isNumber(r.learningRate)).map((r) => [r.step, r.learningRate]),
    lineStyle: {color: context.color('soft'), width: 1.2, type: [2, 3]}, itemStyle: {color: context.color('soft')},
  };
  const heights = rounds.map((r) => r.loss).concat(levels.map(([, value]) => value));
  return {
    height: context.narrow ? 320 : 420,
    option: lacuna.frame(context, {
      grid: {left: 26, right: context.narrow ? 8 : 30, bottom: 24},
      xAxis: lacuna.axis(context, {
        type: 'value', name: 'optimizer step', nameGap: 28, min: 'dataMin', max: 'dataMax',
        axisLine: {show: true, lineStyle: {color: context.color('soft')}}, axisLabel: {formatter: lacuna.short, showMinLabel: false, showMaxLabel: true},
      }),
      yAxis: [
        lacuna.axis(context, {
          type: 'value', name: 'loss, nats', nameGap: 34, splitLine: lacuna.ruled(context),
          min: Math.floor(Math.min(...heights) - .2), max: Math.ceil(Math.max(...heights)),
        }),
        lacuna.axis(context, {
          type: 'value', name: context.narrow ? '' : 'learning rate', nameGap: 54, min: 0, position: 'right',
          axisLabel: {formatter: (v) => (v === 0 ? '0' : lacuna.scientific(v))},
        }),
      ],
      tooltip: {trigger: 'axis', formatter: (points) => lacuna.roundTip(rounds, points)},
      series: [rate, loss],
      legend: {data: ['training loss', 'learning rate']},
    }),
  };
};

lacuna.scientific = (value) => {
  const exponent = Math.floor(Math.log10(value) + 1e-9);
  return +(value / 10 ** exponent).toFixed(1) + '·' + lacuna.powerOfTen(10 ** exponent);
};

lacuna.roundTip = (rounds, points) => {
  const round = rounds.find((r) => r.step === points[0].value[0]) || {};
  return lacuna.tip('step ' + lacuna.count(round.step), [
    [points[points.length - 1].color, 'training loss', lacuna.fixed(round.loss, 4)],
    [null, 'learning rate', lacuna.isNumber(round.learningRate) && round.learningRate > 0 ? lacuna.scientific(round.learningRate) : '–'],
    [null, 'subwords a second', lacuna.count(round.subwordsPerSecond)],
  ]);
};
