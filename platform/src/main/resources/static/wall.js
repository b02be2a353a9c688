// Wall screen: the next page of the map takes the place of this one every minute, until somebody stops it.
(() => {
  const button = document.querySelector('.wall-pause');
  const words = [button.textContent, button.dataset.turn];
  let stopped = false;
  button.addEventListener('click', () => {
    stopped = !stopped;
    button.textContent = words[Number(stopped)];
  });
  const turn = async () => {
    if (stopped) return;
    const { href } = document.querySelector('#wall a[rel="next"]');
    const answer = await fetch(href);
    const map = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('wall');
    if (map && !stopped) {
      document.getElementById('wall').replaceWith(map);
      history.replaceState(null, '', href);
    } else if (answer.redirected) location.assign(answer.url);
  };
  button.hidden = false;
  // Without an answer the map stays, and is asked for again a minute later.
  setInterval(() => turn().catch(() => {}), 60000);
})();
