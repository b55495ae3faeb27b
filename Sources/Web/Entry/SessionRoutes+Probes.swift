import HTTPTypes

extension SessionRoutes {
    private var formField: HTTPFields { [.contentType: "application/x-www-form-urlencoded"] }

    var signInProbes: Route.Probes {
        { [settings] sample in
            [ProbeRequest(.get, settings.signInPath)]
                + sample.ids.prefix(1).map { id in
                    let next = Query(items: [Query.Item(name: "next", value: "/records/" + id)])
                    return ProbeRequest(.get, settings.signInPath + "?" + next.text)
                }
        }
    }

    var signInSendProbes: Route.Probes {
        { [settings, formField] sample in
            (sample.words + ["nobody@nowhere"]).map { name in
                let form = Query(items: [
                    Query.Item(name: "name", value: name), Query.Item(name: "password", value: "not a password"),
                ])
                return ProbeRequest(.post, settings.signInPath, fields: formField, body: Array(form.text.utf8))
            }
        }
    }

    var codeProbes: Route.Probes {
        { [settings, formField] sample in
            (sample.ids + ["0"]).map { step in
                let form = Query(items: [
                    Query.Item(name: "step", value: step), Query.Item(name: "code", value: "000000"),
                ])
                return ProbeRequest(
                    .post,
                    settings.signInPath + "/code",
                    fields: formField,
                    body: Array(form.text.utf8)
                )
            }
        }
    }

    var enterProbes: Route.Probes {
        { sample in (sample.ids + ["0"]).map { ProbeRequest(.get, "/enter/" + PercentCoding.encode($0)) } }
    }

    var enterSendProbes: Route.Probes {
        { [formField] sample in
            (sample.ids + ["0"]).map { link in
                ProbeRequest(
                    .post,
                    "/enter/" + PercentCoding.encode(link),
                    fields: formField,
                    body: Array("password=not+a+password&again=not+a+password".utf8)
                )
            }
        }
    }

    var signOutProbes: Route.Probes {
        { [formField] _ in [ProbeRequest(.post, "/sign-out", fields: formField, body: [])] }
    }

    var viewProbes: Route.Probes {
        { [formField] _ in
            ["public", "account", "myself", "nobody"].map { view in
                ProbeRequest(.post, "/view-as", fields: formField, body: Array("as=\(view)&next=%2F".utf8))
            }
        }
    }
}
