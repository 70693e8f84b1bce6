import { svg } from './dom.js';

// Drawn here, 24 × 24, so that the page needs no font of icons and no network.
const paths = {
  back: 'M15 5l-7 7 7 7', menu: 'M4 7h16M4 12h16M4 17h16', plus: 'M12 5v14M5 12h14', close: 'M6 6l12 12M18 6L6 18',
  send: 'M4 12l16-8-6 16-3-7z', down: 'M6 9l6 6 6-6', up: 'M6 15l6-6 6 6', search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l4 4',
  place: 'M12 21s7-6.5 7-11.5A7 7 0 0 0 5 9.5C5 14.5 12 21 12 21zM12 7a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5z',
  camera: 'M4 8h3l2-3h6l2 3h3v11H4zM12 10a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7z',
  photo: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 9h.01', voice: 'M12 4a3 3 0 0 1 3 3v4a3 3 0 0 1-6 0V7a3 3 0 0 1 3-3zM6 11a6 6 0 0 0 12 0M12 17v3',
  video: 'M4 7h11v10H4zM15 11l5-3v8l-5-3', file: 'M7 3h7l4 4v14H7zM14 3v5h4', sticker: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9 10h.01M15 10h.01M8.5 14a4 4 0 0 0 7 0',
  phone: 'M6 4h4l1.5 5-2.5 1.5a11 11 0 0 0 4.5 4.5L15 12.5 20 14v4a2 2 0 0 1-2 2A14 14 0 0 1 4 6a2 2 0 0 1 2-2z',
  play: 'M8 5l11 7-11 7z', pause: 'M8 5v14M16 5v14', more: 'M12 5h.01M12 12h.01M12 19h.01', tools: 'M13 3l-8 11h6l-1 7 8-11h-6z',
  undo: 'M8 5L4 9l4 4M4 9h10a5 5 0 0 1 0 10h-4', external: 'M14 4h6v6M20 4l-9 9M18 14v6H4V6h6', keyboard: 'M3 6h18v12H3zM7 10h.01M11 10h.01M15 10h.01M8 14h8',
};

export function icon(name, size = 24) {
  return svg('svg', {
    class: `icon icon-${name}`, viewBox: '0 0 24 24', width: size, height: size, fill: 'none', stroke: 'currentColor',
    'stroke-width': '1.8', 'stroke-linecap': 'round', 'stroke-linejoin': 'round', 'aria-hidden': 'true', focusable: 'false',
  }, svg('path', { d: paths[name] }));
}
