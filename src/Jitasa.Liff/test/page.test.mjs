import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createServer } from 'vite';

const vite = await createServer({ appType: 'custom', logLevel: 'error', optimizeDeps: { noDiscovery: true }, server: { middlewareMode: true, ws: false, watch: null } });
after(() => vite.close());
const { pageOf } = await vite.ssrLoadModule('/src/page.ts');
const { chooseLanguage, words } = await vite.ssrLoadModule('/src/text/words.ts');

test('the address of a photo names it', () => {
  assert.deepEqual(pageOf({ pathname: '/liff/media/42', search: '' }), { name: 'media', id: '42' });
});

test('what LINE hands over in liff.state is the page that was meant', () => {
  assert.deepEqual(pageOf({ pathname: '/liff/', search: '?liff.state=%2Fmedia%2F7%3Ffrom%3Dcard' }), { name: 'media', id: '7' });
});

test('anything else leads nowhere, and never to another site', () => {
  for (const search of ['', '?liff.state=https%3A%2F%2Fevil.example%2Fmedia%2F1', '?liff.state=%2Fmedia%2F1%2F..%2F..'])
    assert.equal(pageOf({ pathname: '/liff/', search }).name, 'none');
  assert.equal(pageOf({ pathname: '/liff/media/1e9', search: '' }).name, 'none');
});

test('a phone in English reads English, every other one Thai', () => {
  chooseLanguage('en-US');
  assert.match(words().again, /Try again/);
  chooseLanguage('lo');
  assert.match(words().again, /ลองใหม่/);
});

test('times are Bangkok time, in Thai in the Buddhist year', () => {
  chooseLanguage('th');
  assert.match(words().received(new Date('2026-11-24T18:30:00Z')), /25 พ\.ย\. 2569.*01:30/);
});

test('every refusal has a sentence of its own', () => {
  const said = ['sign_in', 'not_found', 'gone', 'not_set_up', 'offline', 'broken'].map((code) => words().stopped(code));
  assert.equal(new Set(said).size, said.length);
});
