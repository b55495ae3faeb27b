extension StyleSheet {
    /// Fact sheets of parties, formats with their members, and contributions.
    static let parties = #"""
        .jumps { margin: .2rem 0 .4rem; font-size: .94rem; }
        .jumps ul { list-style: none; padding: 0; margin: 0; display: flex; flex-wrap: wrap; gap: 2px 20px; }
        .jumps li { max-width: none; padding: 4px 0; }
        .part { scroll-margin-top: 1rem; }
        .part > table { margin: 0 0 1rem; }
        .part tbody th, .part td:last-child { overflow-wrap: anywhere; }
        .part tbody th { width: 36%; }
        .part td:last-child { width: 22%; }
        .part th q, .part th .soft { font-weight: 400; }
        .part form.times { margin: 0 0 .8rem; }
        .part form.times > div { flex: 0 1 auto; }
        caption > .small { font-weight: 400; display: block; max-width: var(--measure); }
        .members { list-style: none; padding: 0; margin: .4rem 0 1rem; columns: 2 16rem; column-gap: 32px; }
        .members li { padding: 3px 0; break-inside: avoid; }
        .sides { display: flex; flex-wrap: wrap; gap: 0 32px; }
        .sides > div { flex: 1 1 16rem; }
        .sides h3 { margin: .4rem 0 .2rem; }
        .sides ul { margin: 0; padding-left: 1.1rem; }
        @media (max-width: 560px) {
          .part tbody th, .part td:last-child { width: auto; }
          .stack td { overflow-wrap: anywhere; }
        }
        @media print { .part { break-inside: auto; } .part > table tr { break-inside: avoid; } }
        """#
}
