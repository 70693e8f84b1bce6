/// The only file that knows the simulator's addresses (README: "The page's HTTP API").
export class Refused extends Error {}

async function ask(method, path, body, type = 'application/json') {
  const response = await fetch(path, {
    method,
    headers: body === undefined ? {} : { 'Content-Type': type },
    body: body === undefined ? undefined : type === 'application/json' ? JSON.stringify(body) : body,
  }).catch(() => { throw new Refused('offline'); });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Refused(answer.message ?? `HTTP ${response.status}`);
  return answer;
}

const get = path => ask('GET', path);
const post = (path, body) => ask('POST', path, body);
const part = encodeURIComponent;

export const sim = {
  state: () => get('/sim/state'),
  chat: id => get(`/sim/chats/${part(id)}`),
  person: id => get(`/sim/people/${part(id)}`),
  calls: after => get(`/sim/calls?after=${after}&limit=100`),
  faults: () => get('/sim/faults'),

  say: (userId, chatId, text, mentionBot) => post('/sim/say', { userId, chatId, text, mentionBot }),
  location: (userId, chatId, place) => post('/sim/location', { userId, chatId, ...place }),
  sticker: (userId, chatId, sticker) => post('/sim/sticker', { userId, chatId, ...sticker }),
  tap: (userId, chatId, action, picked) => post('/sim/tap', { userId, chatId, action, picked }),
  unsend: (userId, messageId) => post('/sim/unsend', { userId, messageId }),
  addPerson: displayName => post('/sim/people', { displayName }),
  follow: userId => post('/sim/follow', { userId }),
  block: userId => post('/sim/block', { userId }),
  openLiff: (userId, chatId, uri) => post('/sim/liff/open', { userId, chatId, uri }),
  inviteBot: (groupId, joined) => post(`/sim/groups/${part(groupId)}/bot`, { joined }),
  member: (groupId, userId, joined) => post(`/sim/groups/${part(groupId)}/members`, { userId, joined }),
  media(userId, chatId, kind, blob, { fileName, durationMs } = {}) {
    const query = new URLSearchParams(Object.entries({ userId, chatId, kind, fileName, durationMs })
      .filter(([, value]) => value !== undefined && value !== null));
    // The bare type: a recorder adds ";codecs=…", which LINE's content host would not.
    return ask('POST', `/sim/media?${query}`, blob, (blob.type || 'application/octet-stream').split(';')[0]);
  },

  advance: seconds => post('/sim/clock', { advanceSeconds: seconds }),
  resetClock: () => post('/sim/clock', { reset: true }),
  setQuota: quota => post('/sim/quota', quota),
  arm: fault => post('/sim/faults', fault),
  disarm: () => ask('DELETE', '/sim/faults'),
  redeliver: () => post('/sim/redeliver', {}),
  restart: () => post('/sim/restart', {}),
  events: () => new EventSource('/sim/events'),
};
