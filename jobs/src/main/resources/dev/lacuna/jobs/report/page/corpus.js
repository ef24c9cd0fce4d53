/* Documents by domain. */
lacuna.plots.domains = (context) => {
  const domains = lacuna.list((context.report.corpus || {}).domains)
    .filter((domain) => lacuna.isNumber(domain.documents))
    .sort((a, b) => b.documents - a.documents || (String(a.name) < String(b.name) ? -1 : 1))
    .slice(0, 20);
  if (domains.length < 2) return null;
  const names = domains.map((domain) => String(domain.name));
  return {
    height: 12 + 20 * domains.length,
    option: lacuna.frame(context, {
      legend: {show: false},
      grid: {top: 4, bottom: 4, right: 66},
      xAxis: lacuna.axis(context, {type: 'value', axisLabel: {show: false}}),
      yAxis: lacuna.axis(context, {
        type: 'category', inverse: true, data: names,
        axisLabel: {color: context.color('ink'), interval: 0, formatter: (name) => lacuna.clip(name, context.narrow ? 18 : 36)},
      }),
      tooltip: {trigger: 'item', formatter: (p) => lacuna.tip(p.name, [[p.color, 'documents', lacuna.count(p.value)]])},
      series: [{
        type: 'bar', data: domains.map((domain) => domain.documents), barWidth: 9,
        itemStyle: {color: context.color('tone-2'), borderRadius: [0, 2, 2, 0]},
        label: {show: true, position: 'right', color: context.color('soft'), fontSize: 12, formatter: (p) => lacuna.count(p.value)},
      }],
    }),
  };
};
