extension StyleSheet {
    /// Trees of goals, both sides' assessments, programmes side by side.
    static let programmes = #"""
        .state {
          display: inline-block; font-size: .8rem; font-weight: 600; padding: 0 8px; border-radius: 99px;
          border: 1px solid var(--edge); color: var(--ink); background: var(--ground); vertical-align: .05em;
        }
        .state.good { border-color: var(--good); color: var(--good); background: var(--good-soft); }
        .state.slow { border-color: var(--warn); color: var(--warn); background: var(--warn-soft); }
        .state.stopped { border-color: var(--stop); color: var(--stop); background: var(--stop-soft); }
        .step {
          font-size: .75rem; font-weight: 600; letter-spacing: .04em; color: var(--soft); text-transform: uppercase;
        }
        p.step { margin: .6rem 0 .1rem; }
        .ends { list-style: none; padding: 0; margin: .4rem 0 0; }
        .ends > li { max-width: none; padding: 4px 0 10px 16px; border-left: 3px solid var(--line); margin: 0 0 14px; }
        .ends > .end { border-left-color: var(--accent); }
        .ends > li > h3, .ends > li > h4 { font-size: 1rem; margin: 0 0 .2rem; }
        .ends > li p { margin: .1rem 0 .3rem; }
        .ends > li > .ends { margin-top: .8rem; }
        h4 { font-size: 1rem; line-height: 1.35; margin: 1rem 0 .3rem; }
        .brief { display: flex; flex-wrap: wrap; gap: 4px 28px; margin: .3rem 0 .4rem; font-size: .875rem; }
        .brief > div { flex: 0 1 auto; max-width: 100%; }
        .brief dt { color: var(--soft); font-size: .8rem; }
        .brief dd { margin: 0; }
        .verdicts {
          list-style: none; padding: 0; margin: .3rem 0; display: grid; gap: 8px 24px; font-size: .92rem;
          grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr));
        }
        .verdicts > li { border-top: 2px solid var(--line); padding-top: 6px; }
        .verdicts p { margin: 0 0 .2rem; }
        .differs { border-left: 4px solid var(--warn); padding-left: 10px; font-size: .875rem; margin: .4rem 0; }
        .means { list-style: none; padding: 0 0 0 14px; margin: 0; font-size: .92rem; border-left: 2px solid var(--line); }
        .means > li { padding: 3px 0; max-width: none; }
        .means p { margin: 0; }
        .serves { list-style: none; padding: 0; }
        .succession { padding-left: 1.4rem; }
        .succession > li { padding: 3px 0; }
        .succession p { margin: 0; }
        .compare caption, .areas caption { font-weight: 400; }
        .areas th[scope=row] { width: 46%; }
        .compare { table-layout: fixed; min-width: 640px; }
        .compare > thead th:first-child, .compare th[scope=row] { width: 11rem; }
        .compare td { overflow-wrap: anywhere; }
        .compare .verdicts, .goals .verdicts { grid-template-columns: minmax(0, 1fr); margin: 0; }
        .compare .list > li:first-child, .goals .verdicts > li:first-child { border-top: 0; padding-top: 0; }
        .compare p, .goals p { margin: 0 0 .2rem; }
        .goals th[scope=row] { width: 26%; }
        .goals td:nth-child(2) { width: 8rem; }
        .goals td:last-child { width: 22%; }
        .card.agreed { background: none; }
        .picks {
          border: 0; padding: 0; margin: 6px 0 0; flex: 1 1 100%; display: grid; gap: 0 24px;
          grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr));
        }
        .picks legend { font-size: .8rem; font-weight: 600; padding: 0; }
        .filters .picks label {
          display: flex; gap: 8px; align-items: flex-start; font-size: .92rem; font-weight: 400; padding: 5px 0;
        }
        .filters .picks input { width: 20px; min-height: 20px; flex: none; margin: 2px 0 0; }
        @media (max-width: 560px) {
          .compare { min-width: 0; }
          .goals th[scope=row], .goals td:nth-child(2), .goals td:last-child { width: auto; }
          .compare th[scope=row] { width: auto; }
          .stack td[data-of] > div { padding-left: 12px; }
          .brief { flex-direction: column; }
        }
        @media print {
          .state, .state.good, .state.slow, .state.stopped { background: none; color: #000; border-color: #000; }
          .ends > li, .verdicts > li { break-inside: avoid-page; }
          .compare { min-width: 0; font-size: 9pt; }
        }
        """#
}
