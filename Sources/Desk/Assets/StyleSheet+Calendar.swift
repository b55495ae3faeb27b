extension StyleSheet {
    /// Charts on pages; the overview, the calendar and its pages.
    static let calendar = #"""
        figure.chart { margin: .6rem 0 1.4rem; }
        figure.chart th[scope=row] { font-weight: 400; }
        """#
}
