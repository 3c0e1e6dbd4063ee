// A classic script, since it speaks where modules do not run: in a page that was opened from a file, and in old
// browsers. Where the page itself comes, it takes the place of these words.
(() => {
  const file =
    'This page was opened from a file, and browsers let a file load neither its scripts nor its networks. Serve the folder instead: “npm start” in the project does it, or any web server, such as “npx vite preview” or “python3 -m http.server”, and open the address that it prints.';
  const old = 'This browser is too old for Unnoise. Any browser of the last two years will do.';
  const missing = 'A part of the page could not be fetched. Check the connection, then reload.';

  function say(text) {
    const page = document.getElementById('page');
    if (!page) {
      addEventListener('DOMContentLoaded', () => say(text), { once: true });
      return;
    }
    const words = document.createElement('p');
    words.className = 'waiting';
    words.setAttribute('role', 'alert');
    words.textContent = text;
    page.replaceChildren(words);
  }

  // The document holds the first frame of the way in, which is not what such an address asks for.
  if (location.search || location.hash) document.documentElement.dataset.elsewhere = '';
  // As canvases do, its picture gives each of its pixels as many whole ones of the device.
  document.documentElement.style.setProperty('--device', `${1 / devicePixelRatio}px`);

  if (location.protocol === 'file:') say(file);
  else if (!('noModule' in HTMLScriptElement.prototype)) say(old);
  else
    addEventListener(
      'error',
      ({ target }) => {
        if (target instanceof HTMLScriptElement) say(missing);
      },
      true,
    );
})();
