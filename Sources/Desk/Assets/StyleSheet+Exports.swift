extension StyleSheet {
    /// Lines that lead to files, and reports of errors.
    static let exports = #"""
        .files { font-size: .9rem; margin: 1rem 0 .6rem; }
        .files a { white-space: nowrap; }
        .remark { border-left: 3px solid var(--line); padding: 0 0 0 12px; margin: 6px 0; }
        .remark p { margin: 2px 0; }
        .remark + .remark { margin-left: 16px; border-left-color: var(--accent); }
        """#
}
