"use strict";
// The proof at work: filters, going from mark to mark, accepting, copying the corrected text.
(() => {
  const articles = JSON.parse(document.getElementById("proof").textContent);
  const findings = articles.flatMap((article) => article.findings.map((f) => ({ ...f, article })));
  const all = (selector) => [...document.querySelectorAll(selector)];
  const parts = (f) => all(`[data-finding="${f.id}"]`);
  const byId = new Map(findings.map((f) => [f.id, f]));
  const status = document.getElementById("status");
  const history = [];
  let current = null;

  const visible = (f) => !f.muted;

  function filter() {
    const off = new Set(all("header input:not(:checked)").map((box) => box.value));
    for (const f of findings) {
      f.muted = off.has(f.level) || off.has(f.group);
      for (const part of parts(f)) part.classList.toggle("muted", f.muted);
    }
    report();
  }

  function go(f) {
    for (const part of all(".here")) part.classList.remove("here");
    current = f;
    if (!f) return;
    for (const part of parts(f)) part.classList.add("here");
    const [first] = parts(f);
    first.scrollIntoView({ block: "center", behavior: "auto" });
    report();
  }

  function step(by) {
    const list = findings.filter(visible);
    if (!list.length) return;
    const at = list.indexOf(current);
    go(list[at < 0 ? (by > 0 ? 0 : list.length - 1) : (at + by + list.length) % list.length]);
  }

  function decide(f, state, choice = 0) {
    if (state === "accepted" && !f.choices[choice]) return;
    history.push([f, f.state, f.choice]);
    f.state = f.state === state && f.choice === choice ? undefined : state;
    f.choice = choice;
    show(f);
  }

  function undo() {
    const last = history.pop();
    if (!last) return;
    const [f, state, choice] = last;
    Object.assign(f, { state, choice });
    show(f);
    go(f);
  }

  function show(f) {
    for (const part of parts(f)) {
      part.classList.toggle("accepted", f.state === "accepted");
      part.classList.toggle("rejected", f.state === "rejected");
    }
    const ins = document.querySelector(`mark[data-finding="${f.id}"] ins`);
    if (ins) ins.textContent = f.state === "accepted" ? f.choices[f.choice].text : "";
    for (const button of all(`.note[data-finding="${f.id}"] button`)) {
      const on = button.dataset.do === "accept"
        ? f.state === "accepted" && Number(button.dataset.choice) === f.choice
        : f.state === "rejected";
      button.setAttribute("aria-pressed", String(on));
    }
    report();
  }

  // Positions count code points, as everywhere in Copydesk; a string of JavaScript does not.
  function corrected(article) {
    const letters = [...article.source];
    const edits = article.findings
      .map((f) => byId.get(f.id))
      .filter((f) => f.state === "accepted")
      .map((f) => f.choices[f.choice].edits)
      .sort((a, b) => a[0][0] - b[0][0]);
    let text = "", position = 0;
    for (const group of edits) {
      if (group[0][0] < position) continue;
      for (const [start, end, replacement] of group) {
        text += letters.slice(position, start).join("") + replacement;
        position = end;
      }
    }
    return text + letters.slice(position).join("");
  }

  async function copy(article) {
    const text = corrected(article);
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = document.createElement("textarea");
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
    status.textContent = "Corrected text copied.";
  }

  function report() {
    const list = findings.filter(visible);
    const done = list.filter((f) => f.state).length;
    const at = list.indexOf(current);
    const here = at < 0 ? "" : `${at + 1} of `;
    status.textContent = `${here}${list.length} marks, ${done} decided`;
  }

  document.addEventListener("click", (event) => {
    const { dataset: asked } = event.target.closest("button") ?? { dataset: {} };
    if (asked.copy) return void copy(articles[Number(asked.copy)]);
    const part = event.target.closest("[data-finding]");
    if (!part) return;
    const f = byId.get(Number(part.dataset.finding));
    if (asked.do === "accept") decide(f, "accepted", Number(asked.choice));
    else if (asked.do === "reject") decide(f, "rejected");
    go(f);
  });
  document.addEventListener("change", filter);
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.tagName === "INPUT") return;
    const key = event.key;
    if (key === "n" || key === "j") step(1);
    else if (key === "p" || key === "k") step(-1);
    else if (key === "u") undo();
    else if (current && key === "a") decide(current, "accepted");
    else if (current && key === "r") decide(current, "rejected");
    else if (current && /^[1-9]$/.test(key)) decide(current, "accepted", Number(key) - 1);
    else return;
    event.preventDefault();
  });
  window.proof = { articles, corrected };
  report();
})();
