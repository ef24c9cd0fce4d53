/* How long the selected units and the sequences are. */
lacuna.histogram = (context, recipes, categories, name, values, format) => ({
  height: 300,
  option: lacuna.frame(context, {
    grid: {left: 24, bottom: 32},
    xAxis: lacuna.axis(context, {
      type: 'category', data: categories, name, nameGap: 28, axisLine: {show: true, lineStyle: {color: context.color('soft')}},
    }),
    yAxis: lacuna.axis(context, {type: 'value', splitLine: lacuna.ruled(context), axisLabel: {formatter: format.axis}}),
    tooltip: lacuna.shared(context, format.value, (category) => category + ' ' + format.unit),
    series: recipes.map((r) => ({
      ...lacuna.side(context, r, recipes.length > 4, values(r)),
      ...(recipes.length === 1 && {barMaxWidth: null, barCategoryGap: '8%'}),
    })),
  }),
});

lacuna.plots.units = (context) => {
  const recipes = lacuna.measured(context).filter((r) => lacuna.list(r.split.unitWords).length);
  const lengths = [...new Set(recipes.flatMap((r) => lacuna.list(r.split.unitWords).map((u) => u.words)))].sort((a, b) => a - b);
  if (!lengths.length) return null;
  const share = (r) => {
    const units = lacuna.list(r.split.unitWords);
    const total = units.reduce((sum, u) => sum + u.units, 0) || 1;
    return lengths.map((words) => (units.find((u) => u.words === words) || {units: 0}).units / total);
  };
  return lacuna.histogram(context, recipes, lengths.map(String), 'words in a unit', share,
    {axis: (v) => lacuna.percent(v, 0), value: (v) => lacuna.percent(v), unit: 'words'});
};

/* Recipes over the same tokenized text cut it into the same sequences: then one histogram says it once. */
lacuna.plots.lengths = (context) => {
  const recipes = lacuna.measured(context).filter((r) => lacuna.list(r.split.lengths).length);
  if (!recipes.length) return null;
  const range = (bin) => lacuna.count(bin.from) + '–' + lacuna.count(bin.to);
  const bins = lacuna.list(recipes[0].split.lengths).map(range);
  const values = (r) => bins.map((bin) => (lacuna.list(r.split.lengths).find((b) => range(b) === bin) || {}).sequences);
  const same = recipes.every((r) => JSON.stringify(values(r)) === JSON.stringify(values(recipes[0])));
  const shown = same && recipes.length > 1 ? [{...recipes[0], name: 'all recipes', color: context.color('tone-2')}] : recipes;
  return lacuna.histogram(context, shown, bins, 'subwords in a sequence', values,
    {axis: lacuna.short, value: lacuna.count, unit: 'subwords'});
};
