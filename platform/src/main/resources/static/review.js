// Review page: choosing a sentence or a part loads its panel and lights both, without loading the page again.
(() => {
  const light = (number) => {
    document.querySelectorAll('.sentence[data-part], .tree a[data-part]').forEach((link) => {
      const chosen = link.dataset.part === number;
      link.classList.toggle('lit', chosen);
      if (chosen) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    });
    ['#source .lit', '.review-side .tree .lit'].forEach((first) => {
      document.querySelector(first)?.scrollIntoView({ block: 'nearest' });
    });
  };
  const choose = (event) => {
    const link = event.target.closest('a[data-part]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const address = link.getAttribute('href').split('#')[0];
    htmx.ajax('GET', address, { target: '#panel', select: '#panel', swap: 'outerHTML' }).then(() => {
      history.replaceState(null, '', address);
      light(link.dataset.part);
      document.getElementById('panel')?.scrollIntoView({ block: 'nearest' });
    });
  };
  document.addEventListener('click', choose);
  const panel = document.getElementById('panel');
  if (panel && panel.dataset.part !== '0') light(panel.dataset.part);
})();
