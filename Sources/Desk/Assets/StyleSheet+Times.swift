extension StyleSheet {
    /// The bar with the times of a page, and the row of pages beside it.
    static let times = #"""
        .family { display: flex; flex-wrap: wrap; gap: 0 20px; margin: -8px 0 14px; border-bottom: 1px solid var(--line); }
        .family a { text-decoration: none; padding: 8px 0 6px; border-bottom: 3px solid transparent; font-size: .94rem; }
        .family a:hover, .family a[aria-current] { border-bottom-color: var(--accent); }
        .family a[aria-current] { color: var(--ink); font-weight: 600; }
        details.times { font-size: .875rem; margin: 0 0 .8rem; }
        details.times[open] {
          border-left: 4px solid var(--accent); background: var(--raised); padding: 4px 14px 10px; max-width: none;
        }
        form.times { display: flex; flex-wrap: wrap; gap: 8px 24px; align-items: end; margin: 4px 0 0; }
        form.times > div { flex: 0 1 17rem; }
        form.times label { display: block; font-weight: 600; }
        form.times .help { color: var(--soft); margin: 2px 0 0; }
        form.times .acts { margin: 0; align-self: start; padding-top: 1.3rem; }
        @media print { details.times form { display: none; } details.times[open] { border: 0; padding: 0; } }
        """#
}
