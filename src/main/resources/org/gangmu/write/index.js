'use strict';
(function () {
  const root = document.documentElement, search = document.getElementById('search'), button = document.getElementById('lang');
  root.classList.add('js');
  let lang = root.lang.startsWith('zh') ? 'zh' : 'en';
  button.addEventListener('click', () => {
    lang = lang === 'zh' ? 'en' : 'zh';
    root.lang = lang === 'zh' ? 'zh-Hans' : 'en';
    for (const e of document.querySelectorAll('[data-zh]')) e.textContent = e.dataset[lang];
    search.placeholder = search.getAttribute('data-' + lang + '-placeholder');
    button.textContent = lang === 'zh' ? 'English' : '中文';
  });
  search.addEventListener('input', () => {
    const query = search.value.trim().toLowerCase();
    for (const row of document.querySelectorAll('.item, .list tbody tr')) row.hidden = !row.textContent.toLowerCase().includes(query);
  });
})();
