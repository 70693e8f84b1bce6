import { sim } from '../api.js';
import { h, replace } from '../dom.js';
import { currentLanguage, t } from '../text/text.js';
import { world } from '../world.js';
import { asking } from './attempt.js';

/// What can be broken, in plain words; the list and its words come from the simulator.
export function faultSection() {
  const which = h('select', { 'aria-label': t('whatToBreak') });
  const times = h('input', { type: 'number', min: '1', max: '99', value: '1', 'aria-label': t('howOften') });
  const endpoint = h('select', { 'aria-label': t('whichCall') });
  const onlyCalls = h('label', {}, h('span', {}, t('whichCall')), endpoint);
  const armed = h('ul', { class: 'armed' });
  let known = [];

  const nameOf = fault => known.find(one => one.fault === fault)?.[currentLanguage()] ?? fault;
  const sideOf = fault => known.find(one => one.fault === fault)?.side;
  const showArmed = () => replace(armed, (world.faults ?? []).map(one =>
    h('li', {}, nameOf(one.fault), h('small', {}, ` × ${one.times}${one.endpoint ? ` · ${one.endpoint}` : ''}`))));
  const chosen = () => { onlyCalls.hidden = sideOf(which.value) !== 'api'; };
  which.addEventListener('change', chosen);
  world.on('state', showArmed);

  sim.faults().then(all => {
    known = all.known;
    replace(which, ['api', 'webhook'].map(side => h('optgroup', { label: t(`side.${side}`) },
      known.filter(one => one.side === side).map(({ fault }) => h('option', { value: fault }, nameOf(fault))))));
    replace(endpoint, h('option', { value: '' }, t('anyCall')), all.endpoints.map(name => h('option', { value: name }, name)));
    chosen();
    showArmed();
  }).catch(() => replace(armed, h('li', {}, t('offline'))));

  return h('section', {}, h('h3', {}, t('breakThings')),
    h('label', {}, h('span', {}, t('whatToBreak')), which),
    h('div', { class: 'pair' }, h('label', {}, h('span', {}, t('howOften')), times), onlyCalls),
    h('div', { class: 'buttons' },
      asking(t('arm'), () => void sim.arm({ fault: which.value, times: Number(times.value) || 1, endpoint: onlyCalls.hidden ? undefined : endpoint.value || undefined }), { class: 'danger' }),
      asking(t('disarm'), () => void sim.disarm()),
      asking(t('redeliver'), async () => t('redelivered', { count: (await sim.redeliver()).delivered }))),
    armed);
}
