// Sets theme and language before the first paint. A file of its own, so that no inline script is needed.
(function () {
  var root = document.documentElement;
  var theme = null;
  var locale = null;
  try {
    theme = localStorage.getItem('ricejar:theme');
    locale = localStorage.getItem('ricejar:locale');
  } catch (error) {
    // Storage may be switched off: the system's theme and the browser's language serve then.
  }
  var dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.classList.add(dark ? 'dark' : 'light');
  root.lang = locale || (/^zh/i.test(navigator.language) ? 'zh-CN' : 'en');
})();
