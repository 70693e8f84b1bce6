/// Records a stream for at most `seconds`; resolves to the bytes and how long they last.
export function record(stream, types, seconds) {
  const mimeType = types.find(type => MediaRecorder.isTypeSupported(type));
  const recorder = new MediaRecorder(stream, mimeType ? { mimeType } : undefined);
  const parts = [];
  const started = performance.now();
  const done = new Promise(resolve => {
    recorder.ondataavailable = event => parts.push(event.data);
    recorder.onstop = () => {
      for (const track of stream.getTracks()) track.stop();
      resolve({ blob: new Blob(parts, { type: recorder.mimeType.split(';')[0] }), durationMs: Math.round(performance.now() - started) });
    };
  });
  recorder.start();
  const timer = setTimeout(() => recorder.stop(), seconds * 1000);
  return { done, stop() { clearTimeout(timer); if (recorder.state !== 'inactive') recorder.stop(); } };
}

export const soundTypes = ['audio/mp4', 'audio/webm', 'audio/ogg'];
export const filmTypes = ['video/mp4', 'video/webm'];

/// Two seconds of a soft tone, for trying a voice message where there is no microphone.
export function sampleSound() {
  const room = new AudioContext();
  const tone = room.createOscillator();
  const soft = room.createGain();
  soft.gain.value = 0.15;
  const out = room.createMediaStreamDestination();
  tone.connect(soft).connect(out);
  tone.frequency.setValueAtTime(440, room.currentTime);
  tone.frequency.linearRampToValueAtTime(660, room.currentTime + 2);
  tone.start();
  const recording = record(out.stream, soundTypes, 2);
  recording.done.then(() => room.close());
  return recording;
}

/// Two seconds of water rising on a drawn road.
export function sampleFilm(still) {
  const pen = still.getContext('2d');
  const started = performance.now();
  const rise = () => {
    const part = (performance.now() - started) / 2000;
    pen.fillStyle = 'rgba(120, 96, 60, .12)';
    pen.fillRect(0, 480 - 240 * part, 640, 240 * part);
    if (part < 1) requestAnimationFrame(rise);
  };
  rise();
  return record(still.captureStream(15), filmTypes, 2);
}
