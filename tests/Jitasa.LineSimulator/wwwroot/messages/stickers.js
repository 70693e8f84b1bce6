import { h, svg } from '../dom.js';
import { t } from '../text/text.js';

/// Eight faces drawn here stand for LINE's stickers, whose pictures belong to LINE. The ids are of its sendable list.
const set = [
  { id: '52002734', name: 'hello', mouth: 'M36 62q14 16 28 0', extra: 'M78 40l8-8M82 50l10-3', fill: '#ffd95e' },
  { id: '52002736', name: 'ok', mouth: 'M38 62q12 12 24 0', extra: 'M74 60l8 8 14-18', fill: '#a8e6a1' },
  { id: '52002738', name: 'thanks', mouth: 'M38 60q12 12 24 0', extra: 'M46 92l4-14 4 14M50 78v-8', fill: '#ffd0e0' },
  { id: '52002740', name: 'heart', mouth: 'M36 60q14 18 28 0', extra: 'M84 30c-6-10-18 0 0 12 18-12 6-22 0-12z', fill: '#ffb3b3' },
  { id: '52002742', name: 'sorry', mouth: 'M40 66q10-6 20 0', extra: 'M32 39l10-5M68 39l-10-5', fill: '#cfe3ff' },
  { id: '52002744', name: 'cry', mouth: 'M38 68q12-12 24 0', extra: 'M36 54v14M64 54v14', fill: '#bfe0ff' },
  { id: '52002746', name: 'fight', mouth: 'M38 62h24', extra: 'M32 36l12 4M68 36l-12 4M82 74l8-14', fill: '#ffc58a' },
  { id: '52002748', name: 'sleepy', mouth: 'M44 64q6 6 12 0', extra: 'M76 24h12l-12 14h12', fill: '#dcd3ff' },
];
const packageId = '11537';

export const stickers = () => set.map(({ id, name }) => ({ packageId, stickerId: id, name: t(`sticker.${name}`) }));

export function stickerPicture({ stickerId, keywords, text }) {
  const face = set.find(({ id }) => id === stickerId) ?? set[Number(BigInt.asUintN(31, BigInt(/^\d+$/.test(stickerId ?? '') ? stickerId : 0))) % set.length];
  const words = text ?? keywords?.[0] ?? t(`sticker.${face.name}`);
  return h('figure', { class: 'sticker', role: 'img', 'aria-label': `${t('kind.sticker')}: ${words}` },
    svg('svg', { viewBox: '0 0 100 100', width: 96, height: 96, 'aria-hidden': 'true', fill: 'none', stroke: '#4a3b2a', 'stroke-width': 3, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' },
      svg('circle', { cx: 50, cy: 50, r: 38, fill: face.fill }),
      svg('circle', { cx: 38, cy: 46, r: 3, fill: '#4a3b2a' }), svg('circle', { cx: 62, cy: 46, r: 3, fill: '#4a3b2a' }),
      svg('path', { d: face.mouth }), svg('path', { d: face.extra })),
    h('figcaption', { 'aria-hidden': 'true' }, words));
}
