// Cockpit pages: a slider over the months of the period sets the day of the form and shows it when it is let go.
(() => {
  const form = document.querySelector('.overview-time form');
  const slider = form && form.querySelector('input[type="range"]');
  if (!slider || slider.max === '0') return;
  const day = form.querySelector('#day');
  const [year, month] = form.dataset.first.split('-').map(Number);
  const { today } = form.dataset;
  slider.hidden = false;
  slider.addEventListener('input', () => {
    const end = new Date(Date.UTC(year, month + Number(slider.value), 0)).toISOString().slice(0, 10);
    day.value = end.slice(0, 7) === today.slice(0, 7) ? today : end;
    slider.setAttribute('aria-valuetext', day.value);
  });
  slider.addEventListener('change', () => form.requestSubmit());
})();
