// Simulator: the figure beside a slider follows it.
document.querySelectorAll('output[for]').forEach((figure) => {
  const slider = document.getElementById(figure.htmlFor.value);
  slider?.addEventListener('input', () => { figure.value = slider.value; });
});
