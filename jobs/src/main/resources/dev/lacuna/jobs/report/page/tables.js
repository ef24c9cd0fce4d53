/* Tables of statistics: histograms of one series, and clouds of words against their count. */
lacuna.table = (context, name) => (context.report.tables || {})[name] || {};
lacuna.metrics = (context, name) => lacuna.table(context, name).metrics || {};
lacuna.sample = (context, name, key) => lacuna.list((lacuna.table(context, name).samples || {})[key]);

/* Bins are [label, number]. Colour and legend are of what is counted. */
lacuna.counted = (context, bins, {name, counted, unit = ''}) => {
  if (bins.length < 2) return null;
  const series = {name: counted, color: context.color('tone-2')};
  return lacuna.histogram(context, [series], bins.map((bin) => bin[0]), name, () => bins.map((bin) => bin[1]),
    {axis: lacuna.short, value: lacuna.count, unit});
};

/* Steps of one width as bins; those that are not listed are empty. */
lacuna.steps = (steps, width, key, label) => {
  const numbers = new Map(steps.filter((step) => lacuna.isNumber(step.from)).map((step) => [Math.round(step.from / width), step[key]]));
  const first = Math.min(...numbers.keys());
  const size = numbers.size ? Math.min(500, Math.max(...numbers.keys()) - first + 1) : 0;
  return Array.from({length: size}, (_, i) => [label((first + i) * width), numbers.get(first + i) || 0]);
};

/* Lengths that hardly exceed 31 stand one by one, with the rest in a last bin; others in two bins an octave. */
lacuna.lengthBins = (lengths) => {
  const bins = (Array.isArray(lengths.bins) ? lengths.bins : []).filter((bin) => Array.isArray(bin) && bin.every(lacuna.isNumber));
  const few = lengths.percentile95 < 32;
  const octave = (length) => 2 ** Math.floor(Math.log2(length));
  const start = (length) => {
    if (few || length < 2) return Math.min(length, 32);
    return length >= 1.5 * octave(length) ? 1.5 * octave(length) : octave(length);
  };
  const end = (from) => {
    if (few || from < 2) return from;
    return (from > octave(from) ? 2 : 1.5) * octave(from) - 1;
  };
  const label = (from) => {
    if (few && from === 32) return '32+';
    return from === end(from) ? lacuna.count(from) : lacuna.count(from) + '–' + lacuna.count(end(from));
  };
  const sums = new Map();
  bins.forEach(([least, count]) => sums.set(start(least), (sums.get(start(least)) || 0) + count));
  const drawn = [];
  const last = Math.max(...sums.keys());
  for (let from = Math.min(...sums.keys()); from <= last; from = end(from) + 1) drawn.push([label(from), sums.get(from) || 0]);
  return drawn;
};
lacuna.lengthsOf = (context, unit, name, counted) => {
  const lengths = (lacuna.metrics(context, 'lengths').lengths || {})[unit] || {};
  return lacuna.counted(context, lacuna.lengthBins(lengths), {name, counted});
};
lacuna.plots.wordsPerDocument = (context) => lacuna.lengthsOf(context, 'words_per_document', 'words', 'documents');
lacuna.plots.sentencesPerDocument = (context) => lacuna.lengthsOf(context, 'sentences_per_document', 'sentences', 'documents');
lacuna.plots.subwordsPerDocument = (context) => lacuna.lengthsOf(context, 'subwords_per_document', 'subwords', 'documents');
lacuna.plots.wordsPerSentence = (context) => lacuna.lengthsOf(context, 'words_per_sentence', 'words', 'sentences');
lacuna.plots.subwordsPerWord = (context) => lacuna.lengthsOf(context, 'subwords_per_word', 'subwords', 'words');
lacuna.plots.charsPerWord = (context) => lacuna.lengthsOf(context, 'chars_per_word', 'characters', 'words');

lacuna.plots.pairPmi = (context) => lacuna.counted(context,
  lacuna.steps(lacuna.list(lacuna.metrics(context, 'pairs').histogram), .5, 'pairs', (from) => lacuna.fixed(from, 1)),
  {name: 'PMI from', counted: 'pairs'});
lacuna.plots.maskingRates = (context) => lacuna.counted(context,
  lacuna.steps(lacuna.sample(context, 'informask', 'rates'), .01, 'processed', (from) => lacuna.percent(from, 0)),
  {name: 'masking rate from', counted: 'running subwords'});
lacuna.plots.coverage = (context) => lacuna.counted(context,
  (lacuna.metrics(context, 'contamination').coverage || []).map((items, i) => [(i < 10 ? 'from ' : '') + lacuna.percent(i / 10, 0), items]),
  {name: 'share of the words of an item', counted: 'items'});
lacuna.plots.surprisal = (context) => {
  const words = lacuna.metrics(context, 'surprisal').histogram || [];
  const most = words.reduce((last, count, bits) => (count > 0 ? bits : last), 0);
  return lacuna.counted(context, words.slice(0, most + 1).map((count, bits) => [String(bits), count]), {name: 'bits from', counted: 'words'});
};

/* Selected documents above the others. */
lacuna.chosen = (context, name, axis, decimals) => {
  const steps = lacuna.sample(context, name, 'histogram');
  if (steps.length < 2) return null;
  const parts = [
    {name: 'selected', key: 'selected', color: context.color('series-2')},
    {name: 'others', key: 'others', color: context.color('tone-2')},
  ];
  const drawn = lacuna.histogram(context, parts, steps.map((step) => lacuna.fixed(step.from, decimals)), axis,
    (part) => steps.map((step) => step[part.key]), {axis: lacuna.short, value: lacuna.count, unit: ''});
  drawn.option.series.forEach((series) => Object.assign(series, {stack: 'all', barMaxWidth: null, barCategoryGap: '8%'}));
  return drawn;
};
lacuna.plots.dsir = (context) => lacuna.chosen(context, 'dsir', 'log weight from', 0);
lacuna.plots.zipfit = (context) => lacuna.chosen(context, 'zipfit', 'alignment from', 3);

/* Points to name: of every stretch of the axis, by log count, the highest that has a letter. */
lacuna.peaks = (points, stretches) => {
  const highest = new Map();
  const last = Math.log(Math.max(...points.map((p) => p.count))) || 1;
  points.forEach((p, i) => {
    if (!/\p{L}/u.test(p.name)) return;
    const stretch = Math.floor((Math.log(p.count) / last) * stretches);
    if (!highest.has(stretch) || p.value > points[highest.get(stretch)].value) highest.set(stretch, i);
  });
  return new Set(highest.values());
};

/* Points by count, on a logarithmic axis; some have their name above them, all tell it. */
lacuna.cloud = (context, points, axis) => {
  const shown = points.filter((p) => p.count > 0 && lacuna.isNumber(p.value));
  if (shown.length < 2) return null;
  const named = lacuna.peaks(shown, context.narrow ? 8 : 22);
  return {
    height: context.narrow ? 340 : 440,
    option: lacuna.frame(context, {
      legend: {show: false},
      grid: {top: 12, left: 26, bottom: 26, right: context.narrow ? 30 : 60},
      xAxis: lacuna.axis(context, {
        type: 'log', name: 'occurrences', nameGap: 30, splitLine: lacuna.ruled(context), axisLabel: {formatter: lacuna.powerOfTen},
      }),
      yAxis: lacuna.axis(context, {type: 'value', name: axis, nameGap: 34, splitLine: lacuna.ruled(context), scale: true}),
      tooltip: {
        trigger: 'item',
        formatter: (p) => lacuna.tip(p.name, [[null, 'occurrences', lacuna.count(p.value[0])], [null, axis, lacuna.fixed(p.value[1], 2)]]),
      },
      series: [{
        type: 'scatter', data: shown.map((p) => ({value: [p.count, p.value], name: String(p.name)})), symbolSize: context.narrow ? 5 : 6.5,
        itemStyle: {color: context.color('series-1'), opacity: .7},
        label: {
          show: true, position: 'top', align: 'left', color: context.color('ink'), fontSize: 12,
          textBorderColor: context.color('paper'), textBorderWidth: 3,
          formatter: (p) => (named.has(p.dataIndex) ? lacuna.clip(p.name, 22) : ''),
        },
        labelLayout: {hideOverlap: true},
      }],
    }),
  };
};
lacuna.plots.idf = (context) => lacuna.cloud(context, lacuna.sample(context, 'terms', 'words'), 'idf');
lacuna.plots.bigrams = (context) => lacuna.cloud(context, lacuna.sample(context, 'ngrams', 'bigrams'), 'PMI');
