// Counts down to each instant on the page, by the portal's clock and not the reader's, and looks again when it has come.
(() => {
  const timers = [...document.querySelectorAll('[data-due]')].map(element => ({
    element,
    due: Date.parse(element.dataset.due),
    ahead: Date.now() - Date.parse(element.dataset.now),
  }));

  function words(seconds) {
    const parts = [[Math.floor(seconds / 86400), 'd'], [Math.floor(seconds / 3600) % 24, 'h'], [Math.floor(seconds / 60) % 60, 'min'],
      [seconds % 60, 's']];
    const first = parts.findIndex(([value]) => value > 0);
    return parts.slice(first < 0 ? 3 : first).map(([value, unit]) => value + '\u00a0' + unit).join(' ');
  }

  function draw() {
    for (const timer of timers) {
      const left = Math.ceil((timer.due - (Date.now() - timer.ahead)) / 1000);
      timer.element.hidden = false;
      timer.element.textContent = left > 0 ? 'in ' + words(left) : 'now';
      if (left <= 0 && !timer.over) {
        timer.over = true;
        if (left > -5) {
          setTimeout(() => location.reload(), 1500);
        }
      }
    }
  }

  draw();
  setInterval(draw, 1000);
})();
