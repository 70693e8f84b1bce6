import { h } from '../dom.js';

/// An address a picture or player may load: http(s) or the simulator's own path; anything else (javascript:, data:) is none.
export function webUrl(url) {
  if (typeof url !== 'string') return undefined;
  return /^https?:\/\//i.test(url) || /^\/(?!\/)/.test(url) ? url : undefined;
}

const found = /(?<web>https?:\/\/[^\s<>"'฿]+[^\s<>"'.,!?)\]])|(?<phone>(?<![\d-])(?:\+66[ -]?\d{1,2}|0\d{1,2})[ -]?\d{3}[ -]?\d{3,4}(?![\d-]))/giu;

/// Words with web addresses and phone numbers made tappable, as phones do.
export function linked(words, tap) {
  const parts = [];
  let from = 0;
  for (const match of words.matchAll(found)) {
    parts.push(words.slice(from, match.index), link(match, tap));
    from = match.index + match[0].length;
  }
  return [...parts, words.slice(from)];
}

function link(match, tap) {
  const uri = match.groups.web ?? `tel:${match[0].replace(/[ -]/g, '')}`;
  return h('a', {
    href: uri, rel: 'noopener',
    onclick: event => { event.preventDefault(); tap({ type: 'uri', uri }); },
  }, match[0]);
}
