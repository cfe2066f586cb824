// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the charts of a report with Chart.js, and switches language and metric.
"use strict";
(() => {
  const root = document.documentElement;
  const plots = JSON.parse(document.getElementById("plots").textContent);
  const hasCharts = typeof Chart === "function" && Number.parseInt(Chart.version, 10) >= 3;
  const drawn = new Map();
  const shade = (name) => getComputedStyle(root).getPropertyValue(name).trim();
  let ink, soft, faint, paper;
  const mix = () => {
    [ink, soft, faint, paper] = ["--ink", "--soft", "--line", "--paper"].map(shade);
    if (hasCharts) Chart.defaults.color = soft;
  };
  const say = (words) => words[root.dataset.language];

  // Numbers as in the tables.
  function number(x, isShare) {
    if (x === null || x === undefined) return "–";
    if (isShare) return (x * 100).toFixed(1) + " %";
    const size = Math.abs(x);
    const digits = size >= 100 || size === 0 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
    const text = size.toLocaleString("en-US",
      { minimumFractionDigits: digits, maximumFractionDigits: digits });
    return (x < 0 ? "−" : "") + text;
  }

  // Numbers on an axis, as short as they can be.
  function tick(x, isShare) {
    const text = Math.abs(isShare ? x * 100 : x).toLocaleString("en-US", { maximumFractionDigits: 3 });
    return (x < 0 ? "−" : "") + text + (isShare ? " %" : "");
  }

  // A name cut to so many places; Chinese characters take two.
  function cut(name, places) {
    let width = 0, text = "";
    for (const character of name) {
      width += character.codePointAt(0) > 0x2e80 ? 2 : 1;
      if (width > places) return text + "…";
      text += character;
    }
    return text;
  }

  // A name in lines of so many places, at most three of them.
  function broken(name, places) {
    const made = [""];
    // a path may be parted after its marks
    for (const word of name.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff./-]*[./-]+|[^\s\u2e80-\uffff./-]+\s*|\s+/g) ?? []) {
      const last = made[made.length - 1];
      if (last !== "" && cut(last + word.trimEnd(), places) !== last + word.trimEnd()) made.push(word);
      else made[made.length - 1] = last + word;
    }
    const lines = made.slice(0, 3).map((line) => cut(line.trim(), places));
    if (made.length > 3) lines[2] = cut(lines[2] + "…", places);
    return lines.length === 1 ? lines[0] : lines;
  }

  // How light a colour is, and what stands out from the paper by at least so much, both by WCAG: a colour is
  // mixed with ink until it does.
  const parts = (colour) => colour.match(/[0-9a-f]{2}/gi).map((part) => Number.parseInt(part, 16));
  const light = (colour) => colour.map((x) => x / 255)
    .map((x) => (x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4))
    .reduce((sum, x, i) => sum + x * [0.2126, 0.7152, 0.0722][i], 0);
  function clear(colour, least) {
    const [own, dark, ground] = [parts(colour), parts(ink), light(parts(paper))];
    for (let share = 0; share < 1; share += 0.05) {
      const mixed = own.map((x, i) => Math.round(x + (dark[i] - x) * share));
      const [more, less] = [light(mixed), ground].sort((one, other) => other - one);
      if ((more + 0.05) / (less + 0.05) >= least) {
        return "#" + mixed.map((x) => x.toString(16).padStart(2, "0")).join("");
      }
    }
    return ink;
  }

  const pale = (colour, share) => colour + Math.round(share * 255).toString(16).padStart(2, "0");

  function axis(title, more) {
    return {
      grid: { color: faint, drawBorder: false }, border: { display: false },
      // beside names there is little more than half the width, at seven pixels a place
      title: { display: title !== "", text: broken(title, Math.max(30, Math.floor(innerWidth * 0.55 / 7))),
        color: soft }, ...more,
    };
  }

  function names(list) {
    return {
      autoSkip: false, color: ink,
      // a third of the width, seven pixels a place
      callback(_, i) { return broken(list[i] ?? "", Math.max(14, Math.floor(this.chart.width / 3 / 7))); },
    };
  }

  // The name of each line at its end, where there is room: from top to bottom, none over another.
  const labels = {
    id: "labels",
    afterDatasetsDraw(chart) {
      const { ctx, chartArea, scales: { y } } = chart;
      if (!chart.options.layout.padding.right) return;
      const ends = chart.data.datasets.flatMap((set, i) => {
        if (set.isBand || !chart.isDatasetVisible(i)) return [];
        const last = set.data.findLast((point) => point.y !== null && point.y !== undefined);
        return last ? [{ set, at: y.getPixelForValue(last.y), lines: [broken(set.label, 24)].flat() }] : [];
      }).sort((one, other) => one.at - other.at);
      const height = 14;
      let next = chartArea.top;
      for (const end of ends) {
        end.place = Math.max(end.at, next);
        next = end.place + end.lines.length * height;
      }
      let limit = chartArea.bottom + height;
      for (const end of ends.toReversed()) {
        end.place = Math.min(end.place, limit - end.lines.length * height);
        limit = end.place;
      }
      ctx.save();
      ctx.font = `12px ${Chart.defaults.font.family}`;
      ctx.textBaseline = "middle";
      for (const { set, place, lines } of ends) {
        ctx.fillStyle = clear(set.borderColor, 4.5);
        lines.forEach((line, i) => ctx.fillText(line, chartArea.right + 8, place + i * height));
      }
      ctx.restore();
    },
  };

  // Lines with bands: three data sets for each series, the band's ends and the mean.
  function lines(plot) {
    const sets = plot.series.flatMap((series) => {
      const at = (values) => values.map((y, i) => ({ x: plot.x[i], y }));
      const { colour, dash, isMain } = series.style;
      const end = { data: at(series.low), borderWidth: 0, pointRadius: 0, hidden: !isMain, isBand: true };
      return [
        end,
        { ...end, data: at(series.high), fill: "-1", backgroundColor: pale(colour, 0.14) },
        {
          label: say(series.name), data: at(series.values), borderColor: colour, backgroundColor: colour,
          borderDash: dash, borderWidth: isMain ? 3 : 1.75, pointRadius: 0, pointHitRadius: 8,
          series, order: isMain ? -1 : 0,
        },
      ];
    });
    return {
      type: "line", data: { datasets: sets }, plugins: [labels],
      options: {
        layout: { padding: { right: plot.series.length > 1 && innerWidth > 700 ? 180 : 0 } },
        interaction: { mode: "index", intersect: false },
        plugins: {
          tooltip: {
            filter: (item) => !item.dataset.isBand && item.chart.isDatasetVisible(item.datasetIndex),
            itemSort: (one, other) => other.parsed.y - one.parsed.y,
            callbacks: {
              title: (items) => items.length ? `${say(plot.xTitle)} ${tick(items[0].parsed.x)}` : "",
              label: ({ dataset, dataIndex, parsed }) => {
                const [low, high] = [dataset.series.low[dataIndex], dataset.series.high[dataIndex]];
                const band = low === null || low === undefined
                  ? "" : ` (${number(low, plot.isShare)} … ${number(high, plot.isShare)})`;
                return ` ${cut(dataset.label, 40)}: ${number(parsed.y, plot.isShare)}${band}`;
              },
            },
          },
        },
        scales: {
          x: axis(say(plot.xTitle), { type: "linear", ticks: { maxRotation: 0 },
            min: plot.x[0], max: plot.x[plot.x.length - 1] }),
          y: axis(say(plot.yTitle), { beginAtZero: plot.isFromZero, ticks: { callback: (y) => tick(y, plot.isShare) } }),
        },
      },
    };
  }

  // Means with whiskers from the low to the high end, and a line at 0.
  const whiskers = {
    id: "whiskers",
    afterDatasetsDraw(chart, _, { plot }) {
      const { ctx, scales: { x, y }, chartArea } = chart;
      ctx.save();
      if (plot.hasZero) {
        const zero = x.getPixelForValue(0);
        ctx.strokeStyle = ink;
        ctx.setLineDash([4, 3]);
        ctx.beginPath();
        ctx.moveTo(zero, chartArea.top);
        ctx.lineTo(zero, chartArea.bottom);
        ctx.stroke();
        ctx.setLineDash([]);
      }
      plot.series.forEach(({ low, high, mean, style }, row) => {
        const place = y.getPixelForValue(row);
        ctx.strokeStyle = ctx.fillStyle = style.colour;
        ctx.lineWidth = 3;
        if (low.length && low[0] !== null && high[0] !== null) {
          const ends = [x.getPixelForValue(low[0]), x.getPixelForValue(high[0])];
          ctx.beginPath();
          ctx.moveTo(ends[0], place);
          ctx.lineTo(ends[1], place);
          for (const end of ends) {
            ctx.moveTo(end, place - 6);
            ctx.lineTo(end, place + 6);
          }
          ctx.stroke();
        }
        if (mean === null || mean === undefined) return;
        const middle = x.getPixelForValue(mean);
        ctx.beginPath();
        ctx.moveTo(middle, place - 7);
        ctx.lineTo(middle + 7, place);
        ctx.lineTo(middle, place + 7);
        ctx.lineTo(middle - 7, place);
        ctx.closePath();
        ctx.fill();
        ctx.lineWidth = 1.5;
        ctx.strokeStyle = paper;
        ctx.stroke();
      });
      ctx.restore();
    },
  };

  function rows(plot) {
    const list = plot.series.map((series) => say(series.name));
    // what holds the ends in view, and shows the numbers when pointed at
    const marks = plot.series.flatMap(({ low, high, mean }, row) =>
      [mean, ...low, ...high].filter((x) => x !== null && x !== undefined).map((x) => ({ x, y: row })));
    const sets = plot.series.map((series, row) => ({
      data: series.values.filter((x) => x !== null)
        .map((x, i) => ({ x, y: row + (((i + 1) * 0.618034) % 1 - 0.5) * 0.5 })),
      pointRadius: 3.5, pointBorderWidth: 0, backgroundColor: pale(series.style.colour, 0.4),
    }));
    const first = plot.hasZero ? [{ x: 0, y: 0 }] : [];
    sets.push({ data: marks.concat(first), pointRadius: 0, pointHitRadius: 10 });
    return {
      type: "scatter", data: { datasets: sets }, plugins: [whiskers],
      options: {
        plugins: {
          whiskers: { plot },
          tooltip: {
            callbacks: {
              label: ({ parsed }) => {
                const row = plot.series[Math.round(parsed.y)];
                const ends = row.low.length && row.low[0] !== null
                  ? ` [${number(row.low[0], plot.isShare)}, ${number(row.high[0], plot.isShare)}]` : "";
                return ` ${cut(say(row.name), 40)}: ${number(row.mean, plot.isShare)}${ends}`;
              },
            },
          },
        },
        scales: {
          x: axis(say(plot.xTitle), { grace: "4%", ticks: { maxRotation: 0,
            callback: (x) => tick(x, plot.isShare) } }),
          y: axis("", {
            min: -0.6, max: list.length - 0.4, reverse: true, grid: { display: false },
            afterBuildTicks: (scale) => { scale.ticks = list.map((_, value) => ({ value })); },
            ticks: names(list),
          }),
        },
      },
    };
  }

  function bars(plot) {
    const list = plot.categories.map(say);
    return {
      type: "bar",
      data: {
        labels: list,
        datasets: plot.series.map((series) => ({
          label: say(series.name), data: series.values, backgroundColor: series.style.colour,
          borderColor: paper, borderWidth: plot.isStacked ? 1 : 0, maxBarThickness: 24,
        })),
      },
      options: {
        indexAxis: "y", interaction: { mode: "nearest", axis: "y", intersect: false },
        plugins: {
          tooltip: {
            filter: (item) => item.raw !== null && item.raw !== 0,
            callbacks: {
              label: ({ dataset, raw }) => ` ${cut(dataset.label, 40)}: ${number(raw, plot.isShare)}`,
            },
          },
        },
        scales: {
          x: axis(say(plot.xTitle), { stacked: plot.isStacked,
            ticks: { maxRotation: 0, callback: (x) => tick(x, plot.isShare) } }),
          y: axis("", { stacked: plot.isStacked, grid: { display: false }, ticks: names(list) }),
        },
      },
    };
  }

  const kinds = { lines, rows, bars };

  function button(text, isPressed, act) {
    const made = document.createElement("button");
    made.type = "button";
    made.setAttribute("aria-pressed", isPressed);
    made.addEventListener("click", () => {
      const now = made.getAttribute("aria-pressed") !== "true";
      made.setAttribute("aria-pressed", now);
      act(now);
    });
    made.append(text);
    return made;
  }

  // A button for each series that hides and shows it; and one for all bands.
  function legend(figure, plot, chart) {
    const place = figure.querySelector(".legend");
    place.replaceChildren();
    if (plot.kind === "rows" || plot.series.length < 2) return;
    const step = plot.kind === "lines" ? 3 : 1;
    let bands = false;
    const shown = plot.series.map(() => true);
    const update = () => {
      plot.series.forEach((series, i) => {
        for (let set = i * step; set < i * step + step; set += 1) {
          const isBand = chart.data.datasets[set].isBand;
          chart.setDatasetVisibility(set, shown[i] && (!isBand || bands || series.style.isMain));
        }
      });
      chart.update();
    };
    plot.series.forEach((series, i) => {
      const made = button(cut(say(series.name), 80), true, (now) => { shown[i] = now; update(); });
      const swatch = document.createElement("span");
      swatch.className = step === 3 ? "swatch" : "swatch block";
      if (step === 3) {
        swatch.style.borderTopColor = series.style.colour;
        swatch.style.borderTopWidth = series.style.isMain ? "4px" : "2px";
        swatch.style.borderTopStyle = series.style.dash.length ? "dashed" : "solid";
      } else {
        swatch.style.background = series.style.colour;
      }
      made.prepend(swatch);
      place.append(made);
    });
    if (step === 3 && plot.series.some(({ style, low }) => !style.isMain && low.length)) {
      const words = { en: "all bands", zh: "显示全部区间" };
      const made = button(say(words), false, (now) => { bands = now; update(); });
      made.classList.add("bands");
      place.append(made);
    }
  }

  function draw(figure) {
    const told = plots[figure.dataset.chart];
    if (!hasCharts || !told || figure.hidden) return;
    const plot = { ...told, series: told.series.map((series) => (
      { ...series, style: { ...series.style, colour: clear(series.style.colour, 3) } })) };
    drawn.get(figure)?.destroy();
    const canvas = figure.querySelector("canvas");
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", figure.querySelector("figcaption").innerText);
    const config = kinds[plot.kind](plot);
    config.options = { animation: false, responsive: true, maintainAspectRatio: false, ...config.options };
    config.options.plugins.legend = { display: false };
    const chart = new Chart(canvas, config);
    drawn.set(figure, chart);
    legend(figure, plot, chart);
  }

  // a style of its own, which the page's policy lets only a script set
  for (const place of document.querySelectorAll(".plot")) {
    place.style.setProperty("--rows", place.dataset.rows);
  }
  const figures = [...document.querySelectorAll("figure[data-chart]")];

  function speak(language) {
    root.dataset.language = language;
    root.lang = language === "zh" ? "zh-Hans" : "en";
    for (const made of document.querySelectorAll("[data-set-language]")) {
      made.setAttribute("aria-pressed", made.dataset.setLanguage === language);
    }
    document.title = document.querySelector("h1").innerText;
    figures.forEach(draw);
  }

  if (hasCharts) {
    Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
    mix();
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
      mix();
      figures.forEach(draw);
    });
  } else {
    document.body.classList.add("no-charts");
    for (const details of document.querySelectorAll("details.data")) details.open = true;
  }
  for (const choice of document.querySelectorAll(".choice")) {
    const buttons = [...choice.querySelectorAll("[data-show]")];
    const show = (id) => {
      for (const made of buttons) made.setAttribute("aria-pressed", made.dataset.show === id);
      for (const figure of choice.querySelectorAll("figure")) {
        figure.hidden = figure.id !== id;
        draw(figure);
      }
    };
    for (const made of buttons) made.addEventListener("click", () => show(made.dataset.show));
    show(buttons[0].dataset.show);
  }

  // a chart that was folded away had no size
  for (const details of document.querySelectorAll("details:not(.data)")) {
    details.addEventListener("toggle", () => details.querySelectorAll("figure[data-chart]").forEach(draw));
  }
  for (const made of document.querySelectorAll("[data-set-language]")) {
    made.addEventListener("click", () => speak(made.dataset.setLanguage));
  }
  // paper is narrower than a screen
  addEventListener("beforeprint", () => drawn.forEach((chart) => chart.resize(740, chart.height)));
  addEventListener("afterprint", () => drawn.forEach((chart) => chart.resize()));
  speak(root.dataset.language);
})();
