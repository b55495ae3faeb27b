/// The style sheet of all charts, to be joined to that of the pages.
///
/// It uses the custom properties of the pages (`--ink`, `--soft`, `--line`, `--edge`, `--ground`, `--accent`,
/// `--accent-soft`, `--warn`), so that dark mode and print follow the page.
public enum ChartStyle {
    /// The rules.
    public static let text = #"""
        .chart { display: block; max-width: 100%; height: auto; }
        .chart.narrow { width: 100%; max-width: 28rem; }
        .chart-pair > .chart.narrow { display: none; }
        @media screen and (max-width: 560px) {
          .chart-pair > .chart.broad { display: none; }
          .chart-pair > .chart.narrow { display: block; }
        }
        .chart text { font: 12px system-ui, "Noto Sans", "Noto Sans CJK JP", sans-serif; fill: var(--ink); }
        .chart text.soft { fill: var(--soft); }
        .chart text.strong { font-weight: 600; }
        .chart text.number { font-variant-numeric: tabular-nums; }
        .chart a text { fill: var(--accent); text-decoration: underline; text-underline-offset: 2px; }
        .chart a text.plain { fill: var(--ink); text-decoration: none; }
        .chart a:hover text.plain { text-decoration: underline; }
        .chart a:hover .outline, .chart a:hover .area, .chart a:hover .cell { stroke-width: 2.5; }
        .chart a:focus-visible { outline: 3px solid var(--accent); outline-offset: 1px; }
        .chart .grid { stroke: var(--line); fill: none; }
        .chart .frame { stroke: var(--edge); fill: none; }
        .chart .today { stroke: var(--warn); stroke-width: 1.5; fill: none; }
        .chart .line { stroke: var(--accent); stroke-width: 1; fill: none; }
        .chart .line.thick { stroke-width: 2.2; }
        .chart .ink { fill: var(--accent); stroke: none; }
        .chart .ground { fill: var(--ground); }
        .chart .area { stroke: var(--accent); stroke-width: 1.2; }
        .chart .full { fill: var(--accent); }
        .chart .certain { fill: var(--accent-soft); stroke: var(--accent); stroke-width: 1.2; }
        .chart .maybe { stroke: var(--accent); stroke-width: 1.2; }
        .chart .halo { stroke: var(--ground); stroke-width: 3; stroke-linejoin: round; paint-order: stroke; }
        .chart .mark { fill: var(--accent); stroke: var(--ground); }
        .chart .mark.open { fill: var(--ground); stroke: var(--accent); stroke-width: 2; }
        .chart .plate { fill: var(--ground); stroke: var(--accent); stroke-width: 1.5; }
        .chart a text.count { fill: var(--accent); font-weight: 700; text-decoration: none; }
        .chart .rug { stroke: var(--accent); fill: none; }
        .chart .reach { stroke: var(--edge); stroke-width: 3; fill: none; }
        .chart .outline { stroke: var(--edge); stroke-width: 1.2; fill: var(--raised); }
        .chart .outline.heavy { stroke: var(--accent); stroke-width: 2; }
        .chart .edge { stroke: var(--soft); stroke-width: 1.4; fill: none; }
        .chart .edge.strong { stroke: var(--accent); stroke-width: 1.8; }
        .chart .edge.warn { stroke: var(--warn); stroke-width: 1.8; }
        .chart .edge.path { stroke-width: 3.4; }
        .chart .tip { fill: var(--soft); stroke: var(--soft); }
        .chart .tip.open { fill: var(--ground); }
        .chart .tip.strong { fill: var(--accent); stroke: var(--accent); }
        .chart .tip.warn { fill: none; stroke: var(--warn); stroke-width: 2.4; }
        .chart .cell { fill: var(--ground); stroke: var(--line); }
        .chart .heat-1 { fill: color-mix(in srgb, var(--accent) 8%, var(--ground)); }
        .chart .heat-2 { fill: color-mix(in srgb, var(--accent) 18%, var(--ground)); }
        .chart .heat-3 { fill: color-mix(in srgb, var(--accent) 30%, var(--ground)); }
        .chart .heat-4 { fill: var(--accent); }
        .chart a .heat-4 + text { fill: var(--ground); font-weight: 700; }
        .chart .rung { fill: var(--ground); stroke: var(--ink); }
        .chart .rung.on { fill: var(--ink); }
        .chart .sign { stroke: var(--ink); stroke-width: 2; fill: none; }
        .chart .sign.soft { stroke: var(--soft); stroke-width: 1.5; }
        @media print {
          .chart, .chart * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
          .chart a text { fill: var(--ink); text-decoration: none; }
          .chart .certain { fill: #e4e4e4; }
          .chart .heat-1, .chart .heat-2, .chart .heat-3 { fill: #fff; }
          .chart .heat-4 { fill: #fff; stroke: #000; stroke-width: 2; }
          .chart a .heat-4 + text { fill: #000; }
          .chart { break-inside: avoid; }
          .chart.timeline, .chart.matrix, .chart.attendance, .chart.contributions { max-height: 25cm; }
        }
        """#

    /// The custom properties that the rules use, with the colours of the pages: for a picture that stands alone.
    public static let colours = #"""
        :root {
          --ink: #14202b; --soft: #4d5b68; --line: #d5dce3; --edge: #7b8894; --ground: #ffffff; --raised: #f5f7f9;
          --accent: #0b5c7a; --accent-soft: #d9edf4; --warn: #8a4b00;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --ink: #e7edf2; --soft: #a5b3bf; --line: #33414d; --edge: #7f8d99; --ground: #10171d; --raised: #18222a;
            --accent: #6cc4e4; --accent-soft: #123444; --warn: #f0b866;
          }
          svg:root { background: #10171d; }
        }
        @media print {
          :root {
            --ink: #000; --soft: #333; --line: #999; --edge: #666; --ground: #fff; --raised: #fff; --accent: #000;
            --accent-soft: #fff; --warn: #000;
          }
        }
        """#
}
