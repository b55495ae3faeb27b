extension StyleSheet {
    /// Topics, positions, links, documents and histories.
    static let topics = #"""
        .asked { border-left: 4px solid var(--accent); padding: 2px 0 2px 14px; font-size: 1.06rem; }
        .list > li > h4 { font-size: 1rem; margin: 0; font-weight: 600; }
        .list a.stance { font-weight: 400; }
        .sign {
          display: inline-block; min-width: 1.9em; padding: 0 4px; border: 1px solid var(--edge); border-radius: 3px;
          text-align: center; white-space: nowrap; font-weight: 700; font-size: .875rem; color: var(--ink); background: var(--ground);
          font-variant-numeric: tabular-nums;
        }
        .sign.for { background: var(--good-soft); border-color: var(--good); }
        .sign.against { background: var(--stop-soft); border-color: var(--stop); border-style: dashed; }
        .legend .sign { margin-left: 4px; }
        .apart { margin-top: 1.6rem; }
        .stances { width: auto; }
        .stances th[scope=row] { min-width: 17rem; max-width: 26rem; }
        .stances .proposition { display: block; font-weight: 400; font-size: .8rem; color: var(--soft); }
        .stances thead th { vertical-align: bottom; padding: 6px 4px; }
        .stances td { padding: 6px 4px; vertical-align: middle; border-left: 1px solid var(--line); }
        .stances td a { text-decoration: none; display: inline-block; padding: 2px 0; }
        .stances .upright {
          display: inline-block; writing-mode: vertical-rl; transform: rotate(180deg); max-height: 12rem; font-size: .8rem;
        }
        .stances .said {
          position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%);
          white-space: nowrap;
        }
        a.verb { font-weight: 400; font-style: italic; }
        details.way { border: 1px solid var(--line); border-radius: var(--radius); padding: 2px 16px; margin: 0 0 10px; }
        details.way > summary { font-weight: 600; }
        .steps > li { padding: 4px 0 8px; }
        .steps > li > p { margin: .1rem 0; }
        .steps > li > p:first-child { font-weight: 600; }
        .paragraphs { list-style: none; padding: 0; margin: .6rem 0 1.4rem; }
        .paragraphs > li { display: grid; grid-template-columns: 2.6rem minmax(0, 1fr); padding: 3px 0; }
        .paragraphs > li:target { background: var(--warn-soft); box-shadow: -6px 0 0 var(--warn); }
        .paragraphs .anchor {
          color: var(--soft); font-size: .875rem; text-decoration: none; padding: 5px 0; font-variant-numeric: tabular-nums;
        }
        .paragraphs .anchor:hover, .paragraphs .anchor:focus-visible { text-decoration: underline; }
        .paragraphs p { white-space: pre-line; margin: .2rem 0; }
        .paragraphs h3 { margin: .5rem 0 .2rem; }
        .cited { margin: 0 0 1rem; }
        .cited caption { padding-top: 8px; }
        .cited caption .soft { font-weight: 400; }
        .cited tbody th { font-weight: 400; }
        .cited td { width: 12rem; }
        .answers {
          list-style: none; margin: .6rem 0 1.2rem; padding: 0; display: grid; gap: 14px;
          grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
        }
        .answers > li { border-left: 4px solid var(--warn); padding: 2px 0 2px 14px; max-width: none; }
        .answers > li > h3 { font-size: 1.2rem; margin: 0 0 .3rem; }
        .history > li { padding: 14px 0 18px; }
        .history > li > h2 { font-size: 1.06rem; }
        .history .differences { table-layout: fixed; margin: .5rem 0 0; }
        .history .differences th { width: 22%; }
        .history .differences td { width: 39%; }
        .history ul { margin: 0; padding-left: 1.1rem; }
        del { text-decoration: line-through; text-decoration-color: var(--stop); background: var(--stop-soft); }
        ins { text-decoration: underline; text-decoration-color: var(--good); background: var(--good-soft); }
        .amended > li > .number { color: var(--soft); font-size: .875rem; padding: 5px 0; }
        .amended .what { color: var(--soft); font-weight: 600; margin: .3rem 0 0; }
        .amended del, .amended ins { white-space: pre-wrap; }
        .amended del + ins { margin-left: .15em; }
        #version-from, #version-to { min-width: min(17rem, 70vw); }
        .cite { overflow-wrap: anywhere; }
        """#

    /// The same on a narrow screen and on paper.
    static let topicsElsewhere = #"""
        @media (max-width: 560px) {
          .stances th[scope=row] { min-width: 0; max-width: none; }
          .stack tbody th .source { font-weight: 400; }
          .stances.stack td.none { display: none; }
          .stances td { border: 0; }
          .stances .said { position: static; width: auto; height: auto; margin: 0 0 0 6px; clip-path: none; }
          .grid.stack.stances td a { text-decoration: none; }
          .stances td a .said { text-decoration: underline; }
          .history .differences th, .history .differences td { width: auto; }
          .cited td { width: auto; }
        }
        @media print {
          .stances .upright { max-height: 8rem; }
          .stances th[scope=row] { min-width: 11rem; }
          .sign, del, ins { background: none; }
          .paragraphs > li, .answers > li, .steps > li, .history > li > h2 { break-inside: avoid; }
          .asked { border-left-color: #000; }
          details.way { border: 0; padding: 0; }
          details.way::details-content { content-visibility: visible; block-size: auto; }
        }
        """#
}
