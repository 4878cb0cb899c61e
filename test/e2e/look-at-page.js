// Runs in the page that a browser shows, hence plain JavaScript: what a test wants to know of how the page looks.
(() => {
  const root = document.documentElement;

  const parse = (css) => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (css.match(/[\d.]+/g) ?? []).map(Number);
    return [red, green, blue, alpha];
  };
  const over = (front, back) => [
    ...[0, 1, 2].map((index) => front[index] * front[3] + back[index] * (1 - front[3])),
    1,
  ];
  const behind = (element) => {
    if (!element) return [255, 255, 255, 1];
    const own = parse(getComputedStyle(element).backgroundColor);
    return own[3] === 1 ? own : over(own, behind(element.parentElement));
  };
  // Relative luminance and contrast ratio: WCAG 2.2, definitions.
  const luminance = (colour) => {
    const [red, green, blue] = colour.map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };

  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent.trim();
    if (text === '') continue;
    const back = behind(node.parentElement);
    const front = over(parse(getComputedStyle(node.parentElement).color), back);
    const [lighter, darker] = [luminance(front), luminance(back)].sort((a, b) => b - a);
    texts.push({ text: text.slice(0, 40), contrast: (lighter + 0.05) / (darker + 0.05) });
  }

  const elements = [...document.querySelectorAll('body *')];
  return {
    language: root.lang,
    width: root.scrollWidth,
    headings: document.querySelectorAll('h1').length,
    cutOff: elements
      .filter((element) => element.getBoundingClientRect().right > root.clientWidth + 0.5)
      .map((element) => element.outerHTML.slice(0, 80)),
    links: [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href')),
    ids: elements.map((element) => element.id).filter((id) => id !== ''),
    texts,
  };
})();
