/* Counts by name: bars, the longest first, twenty at most. `items` have a name and a count under `key`. */
lacuna.bars = (context, items, key) => {
  const longest = lacuna.list(items)
    .filter((item) => lacuna.isNumber(item[key]))
    .sort((a, b) => b[key] - a[key] || (String(a.name) < String(b.name) ? -1 : 1))
    .slice(0, 20);
  if (longest.length < 2) return null;
  const names = longest.map((item) => String(item.name));
  return {
    height: 12 + 20 * longest.length,
    option: lacuna.frame(context, {
      legend: {show: false},
      grid: {top: 4, bottom: 4, right: 66},
      xAxis: lacuna.axis(context, {type: 'value', axisLabel: {show: false}}),
      yAxis: lacuna.axis(context, {
        type: 'category', inverse: true, data: names,
        axisLabel: {color: context.color('ink'), interval: 0, formatter: (name) => lacuna.clip(name, context.narrow ? 18 : 36)},
      }),
      tooltip: {trigger: 'item', formatter: (p) => lacuna.tip(p.name, [[p.color, key, lacuna.count(p.value)]])},
      series: [{
        type: 'bar', data: longest.map((item) => item[key]), barWidth: 9,
        itemStyle: {color: context.color('tone-2'), borderRadius: [0, 2, 2, 0]},
        label: {show: true, position: 'right', color: context.color('soft'), fontSize: 12, formatter: (p) => lacuna.count(p.value)},
      }],
    }),
  };
};
lacuna.plots.domains = (context) => lacuna.bars(context, (context.report.corpus || {}).domains, 'documents');
lacuna.plots.tags = (context) => lacuna.bars(context, (context.report.corpus || {}).tags, 'words');
