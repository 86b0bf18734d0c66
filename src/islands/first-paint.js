try {
  for (const k of ['theme', 'calculated']) {
    const v = localStorage.getItem(k);
    if (v) document.documentElement.dataset[k] = v;
  }
} catch {}
