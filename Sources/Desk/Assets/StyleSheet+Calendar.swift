extension StyleSheet {
    /// Charts on pages; the overview, the calendar and its pages.
    static let calendar = #"""
        figure.picture { margin: .6rem 0 1.2rem; }
        figure.picture th[scope=row] { font-weight: 400; }
        figure.picture summary { font-size: .875rem; }
        figure.picture .wide > .chart { max-width: none; direction: ltr; margin-right: auto; }
        figure.picture .wide.latest { direction: rtl; position: relative; }
        figure.picture .wide > .chart.names { display: none; }
        @media screen and (max-width: 900px) {
          figure.picture .wide.latest { display: flex; align-items: flex-start; }
          figure.picture .wide.latest > .chart { flex: none; }
          figure.picture .wide > .chart.names {
            display: block; position: sticky; left: 0; order: 2; margin: 0 -6rem 0 0; z-index: 1;
            border-right: 1px solid var(--line); background: var(--ground);
          }
        }
        .matrix .heat-1 { background: color-mix(in srgb, var(--accent) 8%, var(--ground)); }
        .matrix .heat-2 { background: color-mix(in srgb, var(--accent) 18%, var(--ground)); }
        .matrix .heat-3 { background: color-mix(in srgb, var(--accent) 30%, var(--ground)); }
        .matrix .heat-4 { background: var(--accent); color: var(--ground); }
        @media print { .matrix .heat-4 { background: none; color: inherit; font-weight: 700; } }
        section.small li a { display: inline-block; padding: 3px 0; min-height: 26px; }
        .needs { border-left: 4px solid var(--accent); padding-left: 14px; margin-bottom: 1.2rem; }
        .needs > li:last-child { border-bottom: 0; }
        .columns.month > .aside { order: 2; }
        .days { width: auto; margin: 1.2rem 0 0; table-layout: fixed; font-variant-numeric: tabular-nums; }
        .days th, .days td { width: 40px; height: 36px; padding: 0; text-align: center; vertical-align: middle; border: 0; }
        .days th { border-bottom: 1px solid var(--line); }
        .days abbr { text-decoration: none; }
        .days td { color: var(--soft); }
        .days td a {
          display: block; line-height: 32px; margin: 2px; font-weight: 700; background: var(--accent-soft);
          border: 1px solid var(--accent); border-radius: 4px;
        }
        .days td[aria-current] { outline: 2px solid var(--warn); outline-offset: -2px; }
        .year { list-style: none; margin: 0; padding: 0; columns: 2; }
        .year > li { padding: 3px 0; break-inside: avoid; }
        .year a { display: inline-block; min-height: 26px; }
        .year a[aria-current] { color: var(--ink); font-weight: 700; text-decoration: none; }
        @media (max-width: 900px) { .columns.month > .aside { order: 0; } }
        """#
}
