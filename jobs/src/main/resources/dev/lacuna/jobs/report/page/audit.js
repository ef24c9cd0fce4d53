/* Recipes on the same rows. The filter hides table rows, histograms and texts of other recipes, and charts leave them out. */
lacuna.filter = '';
lacuna.passes = (name) => name.toLowerCase().includes(lacuna.filter);

lacuna.audited = (context, key) => lacuna.list((context.report.audit || context.report).recipes)
  .filter((recipe) => lacuna.passes(String(recipe.name)) && (key === 'corruption' || lacuna.list(recipe[key]).length))
  .map((recipe, i) => ({name: String(recipe.name), color: context.series(i), recipe}));

/* Rates of the first few recipes, as lines: a comb of bars cannot be read. */
lacuna.ratesBy = (context, key, name, axis, unit) => {
  const recipes = lacuna.audited(context, key).slice(0, 8);
  if (!recipes.length) return null;
  const bins = lacuna.list(recipes[0].recipe[key]).map((bin) => String(bin[name]));
  const drawn = lacuna.histogram(context, recipes, bins, axis,
    (r) => bins.map((bin) => (lacuna.list(r.recipe[key]).find((b) => String(b[name]) === bin) || {}).rate),
    {axis: (v) => lacuna.percent(v, 0), value: lacuna.percent, unit});
  drawn.option.series = recipes.map((r, i) => ({
    ...drawn.option.series[i], type: 'line', lineStyle: {width: 2, color: r.color, type: i < 6 ? 'solid' : 'dashed'},
  }));
  return drawn;
};
lacuna.plots.auditDeciles = (context) => lacuna.ratesBy(context, 'byDecile', 'decile', 'decile of the running text, the rarest words first', 'decile');
lacuna.plots.auditTags = (context) => lacuna.ratesBy(context, 'byTag', 'tag', 'part of speech', '');

lacuna.plots.auditCorruption = (context) => {
  const recipes = lacuna.audited(context, 'corruption').filter((r) => r.recipe.selected > 0);
  if (!recipes.length) return null;
  const fates = {
    mask: ['masked', 'tone-1'], random: ['random', 'series-2'], keep: ['kept', 'tone-3'], similar: ['similar', 'series-3'],
    infill: ['under one mask', 'series-6'], drop: ['dropped', 'soft'], generate: ['generated', 'series-4'], partial: ['in part', 'series-5'],
  };
  const found = Object.keys(fates).filter((fate) => recipes.some((r) => r.recipe.corruption[fate] > 0));
  return lacuna.shares(context, recipes, found.map((fate) => ({
    name: fates[fate][0], color: context.color(fates[fate][1]), text: context.color(fate === 'keep' ? 'ink' : 'paper'),
    share: (r) => (r.recipe.corruption[fate] || 0) / r.recipe.selected,
  })));
};

lacuna.applyFilter = () => {
  const names = lacuna.list(lacuna.report.recipes).map((recipe) => String(recipe.name));
  document.querySelectorAll('main tbody tr').forEach((row) => {
    const name = row.cells[0].textContent.replace(/^\d+ /, '');
    row.hidden = names.includes(name) && !lacuna.passes(name);
  });
  document.querySelectorAll('[data-recipe]').forEach((part) => { part.hidden = !lacuna.passes(part.dataset.recipe); });
  lacuna.drawAll();
};

lacuna.offerFilter = () => {
  const place = document.getElementById('recipe-filter');
  if (!place) return;
  const label = place.appendChild(document.createElement('label'));
  label.textContent = 'Only recipes called ';
  const field = label.appendChild(document.createElement('input'));
  field.type = 'search';
  field.addEventListener('input', () => {
    lacuna.filter = field.value.trim().toLowerCase();
    lacuna.applyFilter();
  });
};
