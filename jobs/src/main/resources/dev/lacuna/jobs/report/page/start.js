/* Fills the figures, and again whenever theme, width or split change. A plot that fails leaves its tables standing. */
lacuna.draw = (figure) => {
  const plot = lacuna.plots[figure.dataset.plot];
  const canvas = figure.querySelector('.canvas');
  figure.hidden = false;
  try {
    const drawn = plot ? plot(lacuna.context(canvas.clientWidth)) : null;
    if (!drawn) throw new Error('nothing to draw');
    canvas.style.height = (drawn.height || 320) + 'px';
    const chart = echarts.getInstanceByDom(canvas) || echarts.init(canvas, null, {renderer: 'svg'});
    chart.resize();
    chart.setOption(drawn.option, true);
  } catch (error) {
    figure.hidden = true;
    if (error.message !== 'nothing to draw') console.error(figure.dataset.plot, error);
  }
};
lacuna.drawAll = () => document.querySelectorAll('figure[data-plot]').forEach(lacuna.draw);

lacuna.offerSplits = () => {
  const splits = lacuna.splits(lacuna.report);
  const place = document.getElementById('split-choice');
  lacuna.split = splits.includes('train') ? 'train' : splits[0];
  if (!place || splits.length < 2) return;
  place.append('Charts of the split');
  for (const split of splits) {
    const button = place.appendChild(document.createElement('button'));
    button.type = 'button';
    button.textContent = split;
    button.setAttribute('aria-pressed', String(split === lacuna.split));
    button.addEventListener('click', () => {
      lacuna.split = split;
      place.querySelectorAll('button').forEach((other) => other.setAttribute('aria-pressed', String(other === button)));
      lacuna.drawAll();
    });
  }
};

lacuna.dark = () => {
  const forced = document.documentElement.dataset.theme;
  return forced ? forced === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
};

lacuna.offerThemes = () => {
  const button = document.querySelector('nav').appendChild(document.createElement('button'));
  button.type = 'button';
  button.textContent = '◐';
  button.title = 'Light or dark';
  button.setAttribute('aria-label', 'Switch between light and dark');
  button.addEventListener('click', () => {
    document.documentElement.dataset.theme = lacuna.dark() ? 'light' : 'dark';
    lacuna.drawAll();
  });
};

/* Marks the section being read. */
lacuna.follow = () => {
  const links = new Map([...document.querySelectorAll('nav li a')].map((a) => [a.hash.slice(1), a]));
  const observer = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      if (!entry.isIntersecting) continue;
      links.forEach((a) => a.removeAttribute('aria-current'));
      links.get(entry.target.id).setAttribute('aria-current', 'true');
    }
  }, {rootMargin: '-20% 0px -70% 0px'});
  document.querySelectorAll('main > section').forEach((section) => observer.observe(section));
};

/* Paper is white and of one width: charts are drawn for it before printing and put back after. */
lacuna.printing = () => {
  let before;
  addEventListener('beforeprint', () => {
    before = document.documentElement.dataset.theme;
    document.documentElement.dataset.theme = 'light';
    document.body.style.width = '680px';
    lacuna.drawAll();
  });
  addEventListener('afterprint', () => {
    if (before) document.documentElement.dataset.theme = before;
    else delete document.documentElement.dataset.theme;
    document.body.style.width = '';
    lacuna.drawAll();
  });
};

/* Only a table that is wider than its place needs to be a stop for the keyboard. */
lacuna.reachable = () => document.querySelectorAll('.scroll').forEach((scroll) => {
  if (scroll.scrollWidth > scroll.clientWidth) scroll.tabIndex = 0;
  else scroll.removeAttribute('tabindex');
});

lacuna.offerSplits();
lacuna.offerFilter();
lacuna.offerThemes();
lacuna.drawAll();
lacuna.follow();
lacuna.reachable();
document.querySelectorAll('details').forEach((details) => details.addEventListener('toggle', lacuna.reachable));
lacuna.printing();
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', lacuna.drawAll);
let lacunaWidth = innerWidth;
let lacunaTimer;
addEventListener('resize', () => {
  if (innerWidth === lacunaWidth) return;
  lacunaWidth = innerWidth;
  clearTimeout(lacunaTimer);
  lacunaTimer = setTimeout(() => {
    lacuna.drawAll();
    lacuna.reachable();
  }, 120);
});
