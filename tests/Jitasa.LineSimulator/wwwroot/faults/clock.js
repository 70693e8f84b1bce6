import { sim } from '../api.js';
import { h } from '../dom.js';
import { dayName, secondsTime, t } from '../text/text.js';
import { world } from '../world.js';
import { asking } from './attempt.js';

const steps = [['plus1m', 60], ['plus10m', 600], ['plus1h', 3600], ['plus1d', 86_400]];

export function clockSection() {
  const now = h('b', { class: 'big' });
  const ahead = h('small', {});
  const show = () => {
    now.textContent = `${dayName(world.now)} ${secondsTime(world.now)}`;
    ahead.textContent = world.offsetSeconds ? t('clockAhead', { minutes: Math.round(world.offsetSeconds / 60) }) : t('clockReal');
  };
  const beat = setInterval(() => now.isConnected ? show() : clearInterval(beat), 1000);
  world.on('state', show);
  show();
  return h('section', {}, h('h3', {}, t('clock')), h('p', {}, now, h('br'), ahead),
    h('div', { class: 'buttons' }, steps.map(([key, seconds]) => asking(t(key), () => void sim.advance(seconds))), world.offsetSeconds !== undefined && asking(t('clockReset'), () => void sim.resetClock())),
    h('p', { class: 'note' }, t('clockNote')));
}
