import HTTPTypes

extension WebResponse {
    /// A session has begun: its cookie, and on to `next`, which is a path of this server.
    public static func began(_ session: String, next: String, isSecure: Bool) -> WebResponse {
        var response = WebResponse.seeOther(next)
        response.setCookies([
            SessionCookies.begin(session, isSecure: isSecure),
            SessionCookies.view(as: nil, isSecure: isSecure),
        ])
        return response
    }

    /// A session has ended: its cookies go, and so does what the browser kept of its pages to go back to.
    public static func ended(next: String, isSecure: Bool) -> WebResponse {
        var response = WebResponse.seeOther(next)
        response.fields[.clearSiteData] = #""cache", "storage""#
        response.setCookies([
            SessionCookies.end(isSecure: isSecure), SessionCookies.view(as: nil, isSecure: isSecure),
        ])
        return response
    }

    /// 401 with a page: wrong credentials, which count as such.
    public static func refusal(_ html: String) -> WebResponse {
        var response = WebResponse.page(html, status: .unauthorized)
        // A scheme of the page's own, so that browsers show the page and ask nothing themselves.
        response.fields[.wwwAuthenticate] = #"Form realm="Entente""#
        response.caching = .nothing
        response.isFailedProof = true
        return response
    }
}

extension HTTPField.Name {
    static let clearSiteData = HTTPField.Name("Clear-Site-Data")
}

/// Where to go on this server.
public enum LocalPath {
    /// A path of this server, else `/`: nobody is sent elsewhere after signing in.
    public static func of(_ next: String?) -> String {
        guard let next, next.hasPrefix("/"), !next.hasPrefix("//"), !next.hasPrefix("/\\"),
            next.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
        else { return "/" }
        return next
    }
}
