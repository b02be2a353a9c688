// Review page: choosing a sentence or a part loads its panel and lights both, without loading the page again.
(() => {
  const light = (number) => {
    document.querySelectorAll('.sentence[data-part], .tree a[data-part]').forEach((link) => {
      const chosen = link.dataset.part === number;
      link.classList.toggle('lit', chosen);
      if (chosen) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    });
    const source = document.getElementById('source');
    const first = source.querySelector('.lit');
    if (!first || source.scrollHeight <= source.clientHeight) return;
    const above = first.getBoundingClientRect().top - source.getBoundingClientRect().top;
    if (above < 0 || above > source.clientHeight - 60) source.scrollTop += above - source.clientHeight / 4;
  };
  const choose = (event) => {
    const link = event.target.closest('a[data-part]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const address = link.getAttribute('href').split('#')[0];
    htmx.ajax('GET', address, { target: '#panel', select: '#panel', swap: 'outerHTML' }).then(() => {
      history.replaceState(null, '', address);
      light(link.dataset.part);
      const side = document.querySelector('.review-side');
      side.scrollTop = 0;
      if (side.getBoundingClientRect().top > innerHeight / 2) document.getElementById('panel').scrollIntoView();
    });
  };
  document.addEventListener('click', choose);
  const panel = document.getElementById('panel');
  if (panel && panel.dataset.part !== '0') light(panel.dataset.part);
})();
