/* Recipes side by side. More than four of them are drawn as lines, where bars would become a comb. */
lacuna.splits = (report) => [...new Set(lacuna.list(report.recipes)
  .flatMap((recipe) => lacuna.list(recipe.splits).map((split) => String(split.split))))];

lacuna.measured = (context) => lacuna.list(context.report.recipes)
  .map((recipe, i) => ({
    name: String(recipe.name),
    color: context.series(i),
    split: lacuna.list(recipe.splits).find((split) => String(split.split) === context.split),
  }))
  .filter((recipe) => recipe.split);

lacuna.side = (context, recipe, many, data) => ({
  name: recipe.name, type: many ? 'line' : 'bar', data, barMaxWidth: 26, barGap: '12%', barCategoryGap: '28%',
  itemStyle: {color: recipe.color, borderRadius: many ? 0 : [2, 2, 0, 0]},
  symbolSize: 6, lineStyle: {width: 2, color: recipe.color},
});

lacuna.shared = (context, format, heading) => ({
  trigger: 'axis', axisPointer: {type: 'shadow'},
  formatter: (points) => lacuna.tip(heading(points[0].name), points.map((p) => [p.color, p.seriesName, format(p.value)])),
});

lacuna.plots.deciles = (context) => {
  const recipes = lacuna.measured(context).filter((r) => lacuna.list(r.split.byDecile).length);
  if (!recipes.length) return null;
  const deciles = lacuna.list(recipes[0].split.byDecile).map((d) => String(d.decile));
  const ends = {[deciles[0]]: 'rarest', [deciles[deciles.length - 1]]: 'most frequent'};
  const series = recipes.map((r) => lacuna.side(context, r, recipes.length > 4,
    deciles.map((decile) => (lacuna.list(r.split.byDecile).find((d) => String(d.decile) === decile) || {}).rate)));
  series[0].markLine = {
    silent: true, symbol: 'none', data: [{yAxis: .15}],
    lineStyle: {color: context.color('ink'), type: [4, 3], width: 1.2},
    label: {formatter: '15\u202f%', position: 'end', color: context.color('ink'), fontSize: 12},
  };
  return {
    height: 330,
    option: lacuna.frame(context, {
      grid: {right: 44, left: 24, bottom: 24},
      xAxis: lacuna.axis(context, {
        type: 'category', data: deciles, name: context.narrow ? 'decile' : 'decile of the running text, by word frequency', nameGap: 42,
        axisLine: {show: true, lineStyle: {color: context.color('soft')}},
        axisLabel: {interval: 0, lineHeight: 15, hideOverlap: false, formatter: (d) => (ends[d] ? d + '\n' + (context.narrow ? ends[d].replace('most ', '') : ends[d]) : d)},
      }),
      yAxis: lacuna.axis(context, {
        type: 'value', name: 'selected', nameGap: 44, splitLine: lacuna.ruled(context), max: (v) => Math.max(.18, Math.ceil(v.max * 22) / 20),
        axisLabel: {formatter: (v) => lacuna.percent(v, 0)},
      }),
      tooltip: lacuna.shared(context, lacuna.percent, (d) => 'decile ' + d + (ends[d] ? ', ' + ends[d] : '')),
      series,
    }),
  };
};

/* One horizontal bar of a hundred per cent for each recipe. */
lacuna.shares = (context, recipes, parts) => ({
  height: 62 + Math.max(30, 160 / recipes.length > 46 ? 46 : 30) * recipes.length,
  option: lacuna.frame(context, {
    legend: {selectedMode: false},
    grid: {top: 34, bottom: 22, right: 16},
    xAxis: lacuna.axis(context, {type: 'value', max: 1, axisLabel: {formatter: (v) => lacuna.percent(v, 0)}}),
    yAxis: lacuna.axis(context, {
      type: 'category', inverse: true, data: recipes.map((r) => r.name),
      axisLabel: {color: context.color('ink'), interval: 0, formatter: (name) => lacuna.clip(name, 18)},
    }),
    tooltip: {trigger: 'item', formatter: (p) => lacuna.tip(p.name, [[p.color, p.seriesName, lacuna.percent(p.value)]])},
    series: parts.map((part) => ({
      name: part.name, type: 'bar', stack: 'all', barWidth: 22, data: recipes.map(part.share),
      itemStyle: {color: part.color, borderColor: context.color('paper'), borderWidth: 1},
      label: {show: true, color: part.text, fontSize: 12, formatter: (p) => (p.value > (context.tiny ? .12 : .07) ? lacuna.percent(p.value, 0) : '')},
    })),
  }),
});

lacuna.plots.corruption = (context) => {
  const recipes = lacuna.measured(context).filter((r) => r.split.corruption && typeof r.split.corruption === 'object');
  const kinds = [...new Set(recipes.flatMap((r) => Object.keys(r.split.corruption)))];
  if (!kinds.length) return null;
  const total = (r) => kinds.reduce((sum, kind) => sum + (r.split.corruption[kind] || 0), 0) || 1;
  const known = {mask: '[MASK]', random: context.tiny ? 'random' : 'a random subword', keep: context.tiny ? 'kept' : 'kept as it was'};
  return lacuna.shares(context, recipes, kinds.map((kind, i) => ({
    name: Object.hasOwn(known, kind) ? known[kind] : kind,
    color: i < 3 ? context.color('tone-' + (i + 1)) : context.series(i),
    text: context.color(i === 0 ? 'paper' : 'ink'),
    share: (r) => (r.split.corruption[kind] || 0) / total(r),
  })));
};

lacuna.plots.wholeWords = (context) => {
  const recipes = lacuna.measured(context).filter((r) => r.split.words && r.split.words.touched > 0);
  if (!recipes.length) return null;
  const whole = (r) => r.split.words.whole / r.split.words.touched;
  return lacuna.shares(context, recipes, [
    {name: 'selected whole', color: context.color('tone-1'), text: context.color('paper'), share: whole},
    {name: 'in part', color: context.color('tone-3'), text: context.color('ink'), share: (r) => 1 - whole(r)},
  ]);
};
