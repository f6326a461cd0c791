/** The page's parts, served beside each other: the server's own rule lets no script stand in a page. */
export const PAGE = `<!doctype html>
<html lang="hi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>पहुँच: चैट का अभ्यास</title>
<link rel="stylesheet" href="/api/demo/chat/style.css">
<header>
  <h1>प्रोग्राम का WhatsApp नंबर <small>demonstration; nothing leaves this machine</small></h1>
  <label>मेरा नंबर / my number <input id="phone" inputmode="numeric" value="919000000101"></label>
</header>
<main id="chat" aria-live="polite"></main>
<form id="form">
  <textarea id="text" rows="2" aria-label="संदेश / message"></textarea>
  <button>भेजें / Send</button>
  <button type="button" id="voice">बोलकर / Voice note</button>
</form>
<script type="module" src="/api/demo/chat/script.js"></script>
</html>
`;

export const SCRIPT = `const [phone, chat, form, text, voice] = ['phone', 'chat', 'form', 'text', 'voice'].map((id) => document.getElementById(id));
const mine = new Map();
const own = () => mine.get(phone.value) ?? mine.set(phone.value, []).get(phone.value);
let shown = '';

const bubble = (one) => {
  const box = document.createElement('section');
  box.className = one.mine ? 'mine' : 'theirs';
  const words = document.createElement('p');
  words.textContent = one.text;
  box.append(words);
  for (const choice of one.choices ?? []) {
    const button = document.createElement('button');
    button.textContent = choice.title;
    button.onclick = () => send({ press: choice }, choice.title);
    box.append(button);
  }
  return box;
};

async function look() {
  const reply = await fetch('/api/demo/chat/messages?phone=' + encodeURIComponent(phone.value));
  const all = [...(await reply.json()), ...own()].sort((a, b) => a.at - b.at);
  const now = JSON.stringify(all);
  if (now === shown) return;
  shown = now;
  chat.replaceChildren(...all.map(bubble));
  chat.lastElementChild?.scrollIntoView();
}

async function send(body, words) {
  own().push({ mine: true, text: words, at: performance.timeOrigin + performance.now() });
  await fetch('/api/demo/chat/messages', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ phone: phone.value, ...body }),
  });
  await look();
}

form.onsubmit = (event) => {
  event.preventDefault();
  const said = text.value.trim();
  text.value = '';
  if (said !== '') send({ text: said }, said);
};
voice.onclick = () => send({ voice: true }, '🎤 0:03');
setInterval(look, 1000);
look();
`;

export const STYLE = `body { margin: 0 auto; max-width: 40rem; font: 18px/1.6 system-ui, sans-serif; color: #1c1b1a; background: #f4f1ea; }
header, form { padding: 0.75rem; background: #fff; position: sticky; }
header { top: 0; }
form { bottom: 0; display: flex; gap: 0.5rem; flex-wrap: wrap; }
h1 { font-size: 1.1rem; margin: 0 0 0.5rem; }
small { font-weight: normal; display: block; }
main { padding: 0.75rem; display: flex; flex-direction: column; gap: 0.5rem; }
section { max-width: 85%; padding: 0.5rem 0.75rem; border-radius: 0.5rem; background: #fff; }
section.mine { align-self: flex-end; background: #d9f0e3; }
section p { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
button, input, textarea { font: inherit; min-height: 48px; }
section button { display: block; width: 100%; margin-top: 0.25rem; }
textarea { flex: 1 1 100%; }
`;
