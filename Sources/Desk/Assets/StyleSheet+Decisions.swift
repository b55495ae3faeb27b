extension StyleSheet {
    /// Decisions under silence: clocks, texts with line numbers, the two columns of a decision.
    static let decisions = #"""
        .clocks { display: grid; grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); gap: 4px 20px; margin: .3rem 0 .6rem; }
        .clocks dt { font-size: .8rem; color: var(--soft); }
        .clocks dd { margin: 0; font-weight: 600; font-variant-numeric: tabular-nums; }
        .due { border-left: 4px solid var(--stop); }
        .due > h2 { margin: 0 0 .4rem; }
        .due .clocks { grid-template-columns: minmax(0, 1fr); }
        .due code { overflow-wrap: anywhere; }
        .case > .aside { grid-column: 2; grid-row: 1; }
        .case > :not(.aside) { grid-column: 1; grid-row: 1; }
        .case .edit { margin: 0 0 .6rem; }
        .case > .aside h2 { margin-top: 1.2rem; }
        .case > .aside .due > h2 { margin-top: 0; }
        .button.stop { background: var(--stop); border-color: var(--stop); color: var(--ground); margin: 0; }
        .said { margin: .3rem 0; padding-left: 12px; border-left: 2px solid var(--edge); white-space: pre-line; }
        .decision .clocks { margin-bottom: .2rem; }
        .lined .line { display: block; position: relative; padding-left: 2.6rem; min-height: 1.5em; }
        .lined .line .n {
          position: absolute; left: 0; width: 2rem; text-align: right; color: var(--soft); font-size: .75rem;
          line-height: 1.5rem; font-variant-numeric: tabular-nums; user-select: none;
        }
        .lined h3 .line .n { font-weight: 400; }
        .lined p, .lined h3 { max-width: none; }
        .digest { font-size: 1.06rem; }
        #desk { border-top: 2px solid var(--line); margin-top: 2rem; }
        .paper.bare { max-width: none; }
        @media screen {
          .bare > .paper-body { border: 0; border-radius: 0; padding: 0; }
          .bare > .paper-body > .paper-mark { display: none; }
        }
        """#

    /// The same on a narrow screen and on paper.
    static let decisionsElsewhere = #"""
        @media (max-width: 900px) {
          .case > .aside, .case > :not(.aside) { grid-column: 1; grid-row: auto; }
        }
        @media (max-width: 560px) {
          .lined .line { padding-left: 2rem; }
          .lined .line .n { width: 1.6rem; }
          .lined.paragraphs > li { grid-template-columns: 1.8rem minmax(0, 1fr); }
          .decision .clocks { grid-template-columns: minmax(0, 1fr); }
        }
        @media print {
          .bare .columns.case { display: block; }
          .bare .due { border-left-color: #000; padding: 4pt 8pt; }
          .bare .clocks { grid-template-columns: repeat(3, 1fr); }
          .lined .line .n { font-size: 7pt; line-height: inherit; }
          .bare details { break-inside: avoid; }
        }
        """#
}
