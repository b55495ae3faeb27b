internal import Charts

/// The one style sheet: one accent, real text, charts as text-backed SVG; on paper, in the dark and on a phone.
///
/// Kept as strings in the program, so that a node is one file; in parts, in the order in which they are joined.
enum StyleSheet {
    /// The whole sheet.
    static let text = [
        base, frame, tables, blocks, forms, editing, charts, ChartStyle.text, times, calendar, parties, programmes,
        exports, topics, decisions, narrow, print, editingElsewhere, topicsElsewhere, paper, decisionsElsewhere,
    ].joined(
        separator: "\n"
    )

    static let base = #"""
        :root {
          --ink: #14202b; --soft: #4d5b68; --line: #d5dce3; --edge: #7b8894; --ground: #ffffff; --raised: #f5f7f9;
          --accent: #0b5c7a; --accent-soft: #d9edf4; --warn: #8a4b00; --warn-soft: #fdf0dc;
          --stop: #9b1c1c; --stop-soft: #fde8e8; --good: #1d6b3a; --good-soft: #e2f4e8;
          --radius: 6px; --measure: 68ch;
          color-scheme: light dark;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --ink: #e7edf2; --soft: #a5b3bf; --line: #33414d; --edge: #7f8d99; --ground: #10171d; --raised: #18222a;
            --accent: #6cc4e4; --accent-soft: #123444; --warn: #f0b866; --warn-soft: #3a2a10;
            --stop: #f29a9a; --stop-soft: #3c1717; --good: #86d6a3; --good-soft: #12331f;
          }
        }
        * { box-sizing: border-box; }
        html {
          font: 16px/1.5 system-ui, "Noto Sans", "Noto Sans CJK JP", sans-serif; color: var(--ink);
          background: var(--ground); -webkit-text-size-adjust: 100%; overflow-wrap: break-word;
        }
        body { margin: 0; }
        a { color: var(--accent); text-underline-offset: .15em; text-decoration-thickness: 1px; }
        a:hover { text-decoration-thickness: 2px; }
        :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
        h1 { font-size: 1.9rem; line-height: 1.2; letter-spacing: -.015em; margin: 0 0 .35rem; text-wrap: balance; }
        h2 { font-size: 1.2rem; line-height: 1.3; margin: 2.25rem 0 .6rem; }
        h3 { font-size: 1rem; line-height: 1.35; margin: 1.2rem 0 .3rem; }
        p, li, dd { max-width: var(--measure); }
        p { margin: .4rem 0 .8rem; }
        pre, code { font-family: ui-monospace, "Noto Sans Mono", monospace; font-size: .85rem; }
        mark { background: var(--warn-soft); color: var(--ink); box-shadow: inset 0 -2px var(--warn); padding: 0 1px; }
        summary { cursor: pointer; padding: 6px 0; }
        .soft { color: var(--soft); }
        .small { font-size: .875rem; }
        .number { font-variant-numeric: tabular-nums; }
        .hidden {
          position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%);
          white-space: nowrap;
        }
        .skip { position: absolute; left: 8px; top: -60px; background: var(--ground); padding: 10px 16px; z-index: 2; }
        .skip:focus { top: 8px; }
        """#

    static let frame = #"""
        .bar { background: #10232f; color: #fff; }
        .bar > div, main, footer > div { max-width: 1180px; margin: 0 auto; padding: 0 20px; }
        .bar > div { display: flex; flex-wrap: wrap; align-items: center; gap: 0 22px; min-height: 54px; }
        .bar nav, .bar .who { display: flex; flex-wrap: wrap; align-items: center; gap: 0 22px; }
        .bar a {
          color: #fff; text-decoration: none; padding: 14px 0 11px; border-bottom: 3px solid transparent;
          font-size: .94rem;
        }
        .bar a:hover, .bar a[aria-current] { border-bottom-color: #6cc4e4; }
        .bar a:focus-visible, .bar button:focus-visible, .bar summary:focus-visible { outline-color: #6cc4e4; }
        .bar .name { font-weight: 700; letter-spacing: .02em; font-size: 1.06rem; }
        .bar .who { margin-left: auto; gap: 0 14px; font-size: .875rem; }
        .bar .chip { border: 1px solid #7d9aab; border-radius: 99px; padding: 3px 12px; font-weight: 500; }
        .bar form { margin: 0; }
        .bar button {
          font: inherit; font-size: .875rem; color: #fff; background: none; border: 1px solid #7d9aab;
          border-radius: 99px; padding: 3px 12px; min-height: 30px; cursor: pointer;
        }
        .bar details { display: none; }
        .exercise {
          border-bottom: 1px solid var(--warn); color: var(--warn); background: var(--warn-soft); font-weight: 600;
          text-align: center; padding: 4px 20px; font-size: .875rem; margin: 0; max-width: none;
        }
        main { padding-top: 28px; padding-bottom: 56px; }
        .crumbs { font-size: .875rem; margin: 0 0 .6rem; }
        .columns { display: grid; grid-template-columns: minmax(0, 1fr) 320px; gap: 12px 44px; }
        .columns > * > h2:first-child { margin-top: 1.2rem; }
        footer { border-top: 1px solid var(--line); color: var(--soft); font-size: .875rem; padding: 18px 0 40px; }
        footer p { margin: 0 0 .3rem; max-width: none; }
        """#

    static let tables = #"""
        table { border-collapse: collapse; width: 100%; font-size: .92rem; }
        caption { text-align: left; font-weight: 600; padding: 0 0 6px; }
        th, td { text-align: left; vertical-align: top; padding: 7px 12px 7px 0; border-bottom: 1px solid var(--line); }
        thead th { font-size: .8rem; color: var(--soft); font-weight: 600; border-bottom: 2px solid var(--line); }
        tbody th { font-weight: 500; }
        .wide { overflow-x: auto; }
        .grid td, .grid th { padding: 6px 8px; text-align: center; }
        .grid th[scope=row], .grid thead th:first-child { text-align: left; padding-left: 0; }
        .grid td { font-variant-numeric: tabular-nums; }
        .grid td a { color: inherit; display: block; text-decoration: none; }
        .grid td a:hover, .grid td a:focus-visible { text-decoration: underline; }
        .properties th { width: 13rem; color: var(--soft); font-weight: 500; }
        .properties td { overflow-wrap: anywhere; }
        .properties ul { margin: 0; padding-left: 1.1rem; }
        .properties table th { width: auto; }
        """#

    static let blocks = #"""
        .label {
          display: inline-block; font-size: .75rem; font-weight: 600; letter-spacing: .03em; padding: 1px 8px;
          border-radius: 3px; border: 1px solid currentColor; color: var(--soft); vertical-align: .08em;
        }
        .label.rel { color: var(--accent); background: var(--accent-soft); }
        .label.restricted, .label.invented { color: var(--warn); background: var(--warn-soft); }
        .card {
          border: 1px solid var(--line); border-radius: var(--radius); padding: 14px 18px; background: var(--raised);
          margin: 0 0 14px;
        }
        .card > h3:first-child { margin-top: 0; }
        .sources a.small { display: inline-block; padding: 3px 0; min-height: 26px; }
        .source { font-size: .8rem; color: var(--soft); }
        .source a { color: inherit; }
        .disagree { border-left: 4px solid var(--warn); padding: 2px 0 2px 14px; margin: 12px 0; }
        .disagree h3 { margin: 0 0 .2rem; }
        .disagree dl { display: flex; flex-wrap: wrap; gap: 8px 28px; margin: .3rem 0; }
        .disagree dl > div { flex: 1 1 14rem; border-top: 1px solid var(--line); padding-top: 4px; }
        .disagree dt { font-weight: 600; }
        .disagree dd { margin: 0; }
        .list { list-style: none; padding: 0; margin: 0; }
        .list > li { padding: 9px 0; border-bottom: 1px solid var(--line); max-width: none; }
        .list > li > h2, .list > li > h3 { font-size: 1rem; margin: 0; font-weight: 600; }
        .list > li > p { margin: .1rem 0; max-width: 88ch; }
        .chips { list-style: none; padding: 0; margin: .4rem 0; display: flex; flex-wrap: wrap; gap: 6px; }
        .facts { display: grid; grid-template-columns: 11rem minmax(0, 1fr); gap: 5px 16px; margin: .6rem 0; }
        .facts > dt { color: var(--soft); }
        .facts > dd { margin: 0; overflow-wrap: anywhere; }
        .tallies {
          list-style: none; padding: 0; margin: .6rem 0 1.2rem; display: flex; flex-wrap: wrap; gap: 6px 20px;
        }
        .aside .facts { grid-template-columns: minmax(0, 1fr); gap: 0; }
        .aside .facts > dt { font-size: .8rem; }
        .aside .facts > dd { margin: 0 0 8px; font-size: .875rem; }
        .absent { color: var(--soft); font-style: italic; }
        .empty { border: 1px dashed var(--edge); border-radius: var(--radius); padding: 14px 18px; }
        .raw {
          white-space: pre-wrap; overflow-wrap: anywhere; background: var(--raised); border: 1px solid var(--line);
          border-radius: var(--radius); padding: 12px; margin: .5rem 0;
        }
        .level { display: inline-block; vertical-align: -2px; }
        """#

    static let forms = #"""
        .filters {
          display: flex; flex-wrap: wrap; gap: 10px 14px; align-items: end; margin: 1rem 0 1.2rem; padding: 12px 14px;
          background: var(--raised); border: 1px solid var(--line); border-radius: var(--radius);
        }
        .filters > div { flex: 0 1 auto; min-width: 0; }
        .filters label { display: block; font-size: .8rem; font-weight: 600; margin: 0 0 2px; }
        input, select {
          font: inherit; font-size: .94rem; color: var(--ink); background: var(--ground); border: 1px solid var(--edge);
          border-radius: 4px; padding: 6px 8px; min-height: 40px; max-width: 100%;
        }
        select { max-width: 16rem; }
        .button {
          display: inline-block; background: var(--accent); color: var(--ground); border: 1px solid var(--accent);
          border-radius: var(--radius); padding: 7px 16px; font: inherit; font-weight: 600; text-decoration: none;
          min-height: 40px; cursor: pointer;
        }
        .button.plain { background: none; color: var(--accent); }
        .entry { max-width: 24rem; margin: 14px 0; }
        .entry > div { margin: 0 0 14px; }
        .entry label { display: block; font-weight: 600; margin: 0 0 3px; }
        .entry input, .entry select { width: 100%; max-width: none; }
        .entry input.hidden { width: 1px; min-height: 0; padding: 0; border: 0; }
        .entry fieldset { border: 0; margin: 0 0 14px; padding: 0; }
        .entry legend { font-weight: 600; padding: 0; margin: 0 0 3px; }
        .entry .choice { display: flex; gap: 10px; align-items: baseline; font-weight: 400; padding: 7px 0; }
        .entry .choice input { width: 20px; min-height: 20px; flex: none; margin: 0; align-self: center; }
        .entry .hint { color: var(--soft); font-size: .875rem; margin: 0 0 4px; }
        .stop { color: var(--stop); font-weight: 600; margin: 0 0 4px; }
        [aria-invalid] { border: 2px solid var(--stop); }
        .fault h2 { margin: 0 0 .3rem; font-size: 1.05rem; }
        .fault ul { margin: 0; padding-left: 1.1rem; }
        .fault a { color: var(--stop); font-weight: 600; }
        .codes { font-size: 1.1rem; }
        .codes li { padding: 3px 0; }
        .fault {
          border-left: 4px solid var(--stop); background: var(--stop-soft); padding: 10px 14px; margin: 0 0 18px;
          max-width: var(--measure);
        }
        .pager { display: flex; flex-wrap: wrap; gap: 8px 24px; margin: 1.2rem 0; }
        """#

    static let charts = #"""
        svg text { font: 12px system-ui, "Noto Sans", sans-serif; fill: var(--ink); }
        svg a:focus-visible { outline-offset: 0; }
        .bars { fill: none; stroke: currentColor; }
        .bars .on { fill: currentColor; }
        """#

    static let narrow = #"""
        @media (max-width: 900px) {
          .columns { grid-template-columns: minmax(0, 1fr); }
          .bar nav.flat, .bar .who { display: none; }
          .bar details { display: block; margin-left: auto; }
          .bar details[open] { flex-basis: 100%; margin-left: 0; padding-bottom: 10px; }
          .bar summary { font-size: .94rem; min-height: 44px; padding: 10px 0; }
          .bar details nav { flex-direction: column; align-items: stretch; gap: 0; }
          .bar details a { padding: 10px 0 8px; border-bottom: 1px solid #2c4656; }
          .bar details .who { display: flex; margin: 10px 0 0; gap: 10px 14px; }
        }
        @media (max-width: 560px) {
          h1 { font-size: 1.5rem; }
          .facts { grid-template-columns: minmax(0, 1fr); gap: 0; }
          .facts > dd { margin: 0 0 10px; }
          .stack, .stack tbody, .stack tr, .stack td, .stack tbody th { display: block; }
          .stack thead { display: none; }
          .stack caption { display: block; }
          .stack tr { border-bottom: 2px solid var(--line); padding: 8px 0; }
          .stack td, .stack tbody th { border: 0; padding: 3px 0; text-align: left; width: auto; }
          .stack tbody th { font-weight: 600; font-size: 1rem; }
          .stack td[data-of]::before { content: attr(data-of) ": "; color: var(--soft); }
          .grid.stack td { background: none; color: var(--ink); padding: 2px 0; }
          .grid.stack td a { display: inline; text-decoration: underline; }
          .grid.stack tbody th { text-align: left; }
          .filters > div { flex: 1 1 100%; }
          .filters input, .filters select { width: 100%; max-width: none; }
        }
        """#

    static let print = #"""
        @media print {
          :root {
            --ink: #000; --soft: #333; --line: #999; --ground: #fff; --raised: #fff; --accent: #000;
            --accent-soft: #fff; --warn: #000; --warn-soft: #fff; color-scheme: light;
          }
          .bar, .skip, .button, .filters, .pager, .no-print { display: none !important; }
          html { font-size: 10.5pt; }
          main { padding: 0; max-width: none; }
          a { color: inherit; text-decoration: none; }
          .sources a[href^="http"]::after { content: " <" attr(href) ">"; overflow-wrap: anywhere; }
          .card, .disagree, .list > li, tr { break-inside: avoid; }
          h1, h2, h3 { break-after: avoid; }
          .columns { display: block; }
          .wide { overflow: visible; }
          .exercise { border: 2px solid #000; }
        }
        """#
}
