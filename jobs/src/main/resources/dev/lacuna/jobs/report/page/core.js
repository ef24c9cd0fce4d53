'use strict';

/*
 * What all plots share. A plot is a function in `lacuna.plots` that takes the context below and returns
 * {option, height?}, or null where the report has nothing for it; its figure then stays hidden.
 * Text from the report reaches the page only as SVG text or textContent, never as markup.
 */
const lacuna = {
  report: JSON.parse(document.getElementById('report-data').textContent) || {},
  plots: {},
  split: null,
};

lacuna.isNumber = (value) => typeof value === 'number' && Number.isFinite(value);
lacuna.list = (value) => (Array.isArray(value) ? value.filter((item) => item && typeof item === 'object') : []);

/* Numbers as in the tables, and as independent of the reader's locale. */
lacuna.group = (text) => {
  const [whole, decimals] = text.replace('-', '\u2212').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, '\u202f');
  return decimals === undefined ? grouped : grouped + '.' + decimals;
};
lacuna.fixed = (value, decimals) => (lacuna.isNumber(value) ? lacuna.group(value.toFixed(decimals)) : '–');
lacuna.count = (value) => lacuna.fixed(value, 0);
lacuna.percent = (share, decimals = 2) => (lacuna.isNumber(share) ? lacuna.fixed(100 * share, decimals) + '\u202f%' : '–');
lacuna.short = (value) => {
  const size = Math.abs(value);
  if (size >= 1e9) return lacuna.group(String(+(value / 1e9).toPrecision(3))) + '\u202fbn';
  if (size >= 1e6) return lacuna.group(String(+(value / 1e6).toPrecision(3))) + '\u202fM';
  return lacuna.group(String(+value.toPrecision(6)));
};
lacuna.powerOfTen = (value) => {
  const exponent = Math.round(Math.log10(value));
  return '10' + String(exponent).replace(/./g, (c) => (c === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[+c]));
};
lacuna.clip = (text, length) => (text.length > length ? text.slice(0, length - 1) + '…' : text);

lacuna.context = (width) => {
  const style = getComputedStyle(document.documentElement);
  const color = (name) => style.getPropertyValue('--' + name).trim();
  return {
    report: lacuna.report,
    split: lacuna.split,
    width,
    narrow: width < 520,
    tiny: width < 400,
    color,
    series: (i) => color('series-' + (1 + (i % 6))),
    font: style.getPropertyValue('--sans').trim(),
  };
};

lacuna.axis = (context, extra) => ({
  axisLine: {show: false},
  axisTick: {show: false},
  splitLine: {show: false},
  nameLocation: 'middle',
  nameTextStyle: {color: context.color('soft'), fontSize: 12},
  ...extra,
  axisLabel: {color: context.color('soft'), fontSize: 12, hideOverlap: true, ...extra.axisLabel},
});
lacuna.ruled = (context) => ({show: true, lineStyle: {color: context.color('rule'), width: 1}});

/* A tooltip as an element: a heading and rows of [colour, name, value]. */
lacuna.tip = (heading, rows) => {
  const tip = document.createElement('div');
  tip.className = 'tip';
  tip.appendChild(document.createElement('b')).textContent = heading;
  for (const [color, name, value] of rows) {
    const row = tip.appendChild(document.createElement('div'));
    if (color) row.appendChild(document.createElement('i')).style.background = color;
    row.appendChild(document.createElement('span')).textContent = name;
    row.appendChild(document.createElement('strong')).textContent = value;
  }
  return tip;
};

lacuna.frame = (context, option) => ({
  animation: false,
  textStyle: {fontFamily: context.font, fontSize: 12, color: context.color('ink')},
  ...option,
  grid: {left: 8, right: 14, top: 38, bottom: 30, containLabel: true, ...option.grid},
  legend: {
    top: 0, left: 0, type: 'scroll', icon: 'roundRect', itemWidth: 11, itemHeight: 11, itemGap: context.narrow ? 9 : 16,
    textStyle: {color: context.color('ink'), fontSize: context.narrow ? 11.5 : 12.5},
    pageIconColor: context.color('accent'), pageTextStyle: {color: context.color('soft')},
    inactiveColor: context.color('rule'),
    ...option.legend,
  },
  tooltip: {
    confine: true, backgroundColor: context.color('sheet'), borderColor: context.color('rule'), borderWidth: 1,
    padding: [7, 11], extraCssText: 'box-shadow:0 3px 14px rgba(0,0,0,.14);',
    axisPointer: {type: 'line', lineStyle: {color: context.color('soft'), type: 'dotted'}, shadowStyle: {color: context.color('soft'), opacity: .08}},
    ...option.tooltip,
  },
});
