import { argon2 as e, createHash as t, createHmac as n, createPrivateKey as r, generateKeyPairSync as i, hash as a, randomBytes as o, sign as s, timingSafeEqual as c } from "node:crypto";
import { brotliCompressSync as l, gunzipSync as u, gzipSync as d } from "node:zlib";
import { basename as f, extname as p, join as m, sep as ee } from "node:path";
import { copyFile as te, mkdir as ne, readFile as re, readdir as ie, rename as ae, rm as oe, writeFile as se } from "node:fs/promises";
import { setImmediate as ce } from "node:timers/promises";
import { existsSync as le, mkdirSync as ue } from "node:fs";
import { DatabaseSync as de } from "node:sqlite";
import fe from "pg";
// \0rolldown/runtime.js
var pe = Object.defineProperty, h = (e, t, n) => () => {
	if (n) throw n[0];
	try {
		return e && (t = e(e = 0)), t;
	} catch (e) {
		throw n = [e], e;
	}
}, me = (e, t) => {
	let n = {};
	for (var r in e) pe(n, r, {
		get: e[r],
		enumerable: !0
	});
	return t || pe(n, Symbol.toStringTag, { value: "Module" }), n;
}, he = class extends Error {
	res;
	status;
	constructor(e = 500, t) {
		super(t?.message, { cause: t?.cause }), this.res = t?.res, this.status = e;
	}
	getResponse() {
		return this.res ? new Response(this.res.body, {
			status: this.status,
			headers: this.res.headers
		}) : new Response(this.message, { status: this.status });
	}
}, ge = Symbol(), _e = (e, t) => new Response(e, { headers: { "Content-Type": t.replace(/^[^;]+/, (e) => e.toLowerCase()) } }).formData(), ve = 1e4, ye = (e) => "headers" in e, be = async (e, t = Object.create(null)) => {
	let { all: n = !1, dot: r = !1 } = t, i = (ye(e) ? e.headers : e.raw.headers).get("Content-Type")?.split(";")[0].trim().toLowerCase();
	return i === "multipart/form-data" || i === "application/x-www-form-urlencoded" ? xe(e, {
		all: n,
		dot: r
	}) : {};
};
async function xe(e, t) {
	if (!ye(e) && e.bodyCache.formData) return Se(await e.bodyCache.formData, t);
	let n = ye(e) ? e.headers : e.raw.headers, r = _e(await e.arrayBuffer(), n.get("Content-Type") || "");
	ye(e) || (e.bodyCache.formData = r);
	let i = await r;
	return i ? Se(i, t) : {};
}
function Se(e, t) {
	let n = Object.create(null), r = { count: 0 };
	return e.forEach((e, r) => {
		t.all || r.endsWith("[]") ? Ce(n, r, e) : n[r] = e;
	}), t.dot && Object.entries(n).forEach(([e, t]) => {
		e.includes(".") && (we(n, e, t, r), delete n[e]);
	}), n;
}
var Ce = (e, t, n) => {
	e[t] === void 0 ? e[t] = t.endsWith("[]") ? [n] : n : Array.isArray(e[t]) ? e[t].push(n) : e[t] = [e[t], n];
}, we = (e, t, n, r) => {
	if (/(?:^|\.)__proto__\./.test(t)) return;
	let i = e, a = t.split(".", 34);
	a.length > 33 && Te(), a.forEach((e, t) => {
		t === a.length - 1 ? i[e] = n : ((!i[e] || typeof i[e] != "object" || Array.isArray(i[e]) || i[e] instanceof File) && (r.count++ >= ve && Te(), i[e] = Object.create(null)), i = i[e]);
	});
}, Te = () => {
	throw Error("Nesting limit exceeded");
}, Ee = (e) => {
	let t = e.split("/");
	return t[0] === "" && t.shift(), t;
}, De = (e) => {
	let { groups: t, path: n } = Oe(e);
	return ke(Ee(n), t);
}, Oe = (e) => {
	let t = [];
	return e = e.replace(/\{[^}]+\}/g, (e, n) => {
		let r = `@${n}`;
		return t.push([r, e]), r;
	}), {
		groups: t,
		path: e
	};
}, ke = (e, t) => {
	for (let n = t.length - 1; n >= 0; n--) {
		let [r] = t[n];
		for (let i = e.length - 1; i >= 0; i--) if (e[i].includes(r)) {
			e[i] = e[i].replace(r, t[n][1]);
			break;
		}
	}
	return e;
}, Ae = {}, je = (e, t) => {
	if (e === "*") return "*";
	let n = e.match(/^\:([^\{\}]+)(?:\{(.+)\})?$/);
	if (n) {
		let r = `${e}#${t}`;
		return Ae[r] || (Ae[r] = n[2] ? t && t[0] !== ":" && t[0] !== "*" ? [
			r,
			n[1],
			RegExp(`^${n[2]}(?=/${t})`)
		] : [
			e,
			n[1],
			RegExp(`^${n[2]}$`)
		] : [
			e,
			n[1],
			!0
		]), Ae[r];
	}
	return null;
}, Me = (e, t) => {
	try {
		return t(e);
	} catch {
		return e.replace(/(?:%[0-9A-Fa-f]{2})+/g, (e) => {
			try {
				return t(e);
			} catch {
				return e;
			}
		});
	}
}, Ne = (e) => decodeURI(e.includes("%25") ? e.replace(/%25/g, "%2525") : e), Pe = (e) => {
	let t = e.url, n = t.indexOf("/", t.indexOf(":") + 4), r = n;
	for (; r < t.length; r++) {
		let e = t.charCodeAt(r);
		if (e === 37) {
			let e = t.indexOf("?", r), i = t.indexOf("#", r), a = e === -1 ? i === -1 ? void 0 : i : i === -1 ? e : Math.min(e, i), o = t.slice(n, a), s = Me(o, Ne);
			if (/%(?![0-9A-Fa-f]{2})/.test(o)) {
				let e = new URL("http://localhost");
				if (e.pathname = s.replace(/[\\\t\n\r]/g, encodeURIComponent), Me(e.pathname, Ne) !== s) return Me(o.replace(/%(?![0-9A-Fa-f]{2})/g, "%25"), Ne);
			}
			return s;
		}
		if (e === 63 || e === 35) break;
	}
	return t.slice(n, r);
}, Fe = (e) => {
	let t = Pe(e);
	return t.length > 1 && t.at(-1) === "/" ? t.slice(0, -1) : t;
}, Ie = (e, t, ...n) => (n.length && (t = Ie(t, ...n)), `${e?.[0] === "/" ? "" : "/"}${e}${t === "/" ? "" : `${e?.at(-1) === "/" ? "" : "/"}${t?.[0] === "/" ? t.slice(1) : t}`}`), Le = (e) => {
	if (e.charCodeAt(e.length - 1) !== 63 || !e.includes(":")) return null;
	let t = e.split("/"), n = [], r = "";
	return t.forEach((e) => {
		if (e !== "" && !/\:/.test(e)) r += "/" + e;
		else if (/\:/.test(e)) {
			if (e.charCodeAt(e.length - 1) === 63) {
				n.length === 0 && r === "" ? n.push("/") : n.push(r);
				let t = e.slice(0, -1);
				r += "/" + t, n.push(r);
			} else r += "/" + e;
		}
	}), n.filter((e, t, n) => n.indexOf(e) === t);
}, Re = (e) => e.indexOf("%") === -1 ? e : Me(e, Ue), ze = (e) => (e.indexOf("+") !== -1 && (e = e.replace(/\+/g, " ")), Re(e)), Be = (e, t, n) => {
	let r = e.indexOf("#", 8);
	r !== -1 && (e = e.slice(0, r));
	let i;
	if (!n && t && !/[%+&=]/.test(t)) {
		let n = e.indexOf("?", 8), r = n;
		if (r === -1) return;
		for (e.startsWith(t, r + 1) || (r = e.indexOf(`&${t}`, r + 1)); r !== -1;) {
			let i = e.charCodeAt(r + t.length + 1);
			if (i === 61 || i === 38 || isNaN(i)) {
				if (r > n && /(?:^|&)[^=&]*[%+]/.test(e.slice(n + 1, r))) break;
				if (i === 61) {
					let n = r + t.length + 2, i = e.indexOf("&", n);
					return ze(e.slice(n, i === -1 ? void 0 : i));
				}
				return "";
			}
			r = e.indexOf(`&${t}`, r + 1);
		}
		if (i = /[%+]/.test(e), !i) return;
	}
	let a = Object.create(null);
	i ??= /[%+]/.test(e);
	let o = e.indexOf("?", 8);
	for (; o !== -1;) {
		let t = e.indexOf("&", o + 1), r = e.indexOf("=", o);
		r > t && t !== -1 && (r = -1);
		let s = e.slice(o + 1, r === -1 ? t === -1 ? void 0 : t : r);
		if (i && (s = ze(s)), o = t, s === "") continue;
		let c;
		r === -1 ? c = "" : (c = e.slice(r + 1, t === -1 ? void 0 : t), i && (c = ze(c))), n ? (a[s] && Array.isArray(a[s]) || (a[s] = []), a[s].push(c)) : a[s] ??= c;
	}
	return t ? a[t] : a;
}, Ve = Be, He = (e, t) => Be(e, t, !0), Ue = decodeURIComponent, We = class {
	raw;
	#e;
	#t;
	routeIndex = 0;
	path;
	bodyCache = {};
	constructor(e, t = "/", n = [[]]) {
		this.raw = e, this.path = t, this.#t = n;
	}
	param(e) {
		return e ? this.#n(e) : this.#r();
	}
	#n(e) {
		let t = this.#t[0][this.routeIndex]?.[1][e], n = this.#i(t);
		return n && Re(n);
	}
	#r() {
		let e = {}, t = Object.keys(this.#t[0][this.routeIndex]?.[1] ?? {});
		for (let n of t) {
			let t = this.#i(this.#t[0][this.routeIndex][1][n]);
			t !== void 0 && (e[n] = Re(t));
		}
		return e;
	}
	#i(e) {
		return this.#t[1] ? this.#t[1][e] : e;
	}
	query(e) {
		return Ve(this.url, e);
	}
	queries(e) {
		return He(this.url, e);
	}
	header(e) {
		if (e) return this.raw.headers.get(e) ?? void 0;
		let t = Object.create(null);
		return this.raw.headers.forEach((e, n) => {
			t[n] = e;
		}), t;
	}
	async parseBody(e) {
		return be(this, e);
	}
	#a = (e) => {
		let { bodyCache: t, raw: n } = this, r = t[e];
		if (r) return r;
		for (let r in t) return t[r].then((t) => {
			r === "json" && (t = JSON.stringify(t));
			let i = r === "formData" ? void 0 : n.headers.get("content-type");
			return new Response(t, { headers: i ? { "Content-Type": i } : void 0 })[e]();
		});
		return t[e] = n[e]();
	};
	json() {
		return this.#a("text").then((e) => JSON.parse(e));
	}
	text() {
		return this.#a("text");
	}
	arrayBuffer() {
		return this.#a("arrayBuffer");
	}
	bytes() {
		return this.#a("arrayBuffer").then((e) => new Uint8Array(e));
	}
	blob() {
		return this.#a("blob");
	}
	formData() {
		return this.#a("formData");
	}
	addValidatedData(e, t) {
		(this.#e ??= {})[e] = t;
	}
	valid(e) {
		return this.#e?.[e];
	}
	get url() {
		return this.raw.url;
	}
	get method() {
		return this.raw.method;
	}
	get [ge]() {
		return this.#t;
	}
	get matchedRoutes() {
		return this.#t[0].map(([[, e]]) => e);
	}
	get routePath() {
		return this.#t[0].map(([[, e]]) => e)[this.routeIndex].path;
	}
}, Ge = {
	Stringify: 1,
	BeforeStream: 2,
	Stream: 3
}, Ke = (e, t) => {
	let n = new String(e);
	return n.isEscaped = !0, n.callbacks = t, n;
}, qe = async (e, t, n, r, i) => {
	typeof e == "object" && !(e instanceof String) && (e instanceof Promise || (e = e.toString()), e instanceof Promise && (e = await e));
	let a = e.callbacks;
	if (!a?.length) return Promise.resolve(e);
	i ? i[0] += e : i = [e];
	let o = Promise.all(a.map((e) => e({
		phase: t,
		buffer: i,
		context: r
	}))).then((e) => Promise.all(e.filter(Boolean).map((e) => qe(e, t, !1, r, i))).then(() => i[0]));
	return n ? Ke(await o, a) : o;
}, Je = "text/plain; charset=UTF-8", Ye = (e, t) => ({
	"Content-Type": e,
	...t
}), Xe = (e, t) => new Response(e, t), Ze = class {
	#e;
	#t;
	env = {};
	#n;
	finalized = !1;
	error;
	#r;
	#i;
	#a;
	#o;
	#s;
	#c;
	#l;
	#u;
	#d;
	constructor(e, t) {
		this.#e = e, t && (this.#i = t.executionCtx, this.env = t.env, this.#c = t.notFoundHandler, this.#d = t.path, this.#u = t.matchResult);
	}
	get req() {
		return this.#t ??= new We(this.#e, this.#d, this.#u), this.#t;
	}
	get event() {
		if (this.#i && "respondWith" in this.#i) return this.#i;
		throw Error("This context has no FetchEvent");
	}
	get executionCtx() {
		if (this.#i) return this.#i;
		throw Error("This context has no ExecutionContext");
	}
	get res() {
		return this.#a ||= Xe(null, { headers: this.#l ??= new Headers() });
	}
	set res(e) {
		if (this.#a && e) {
			e = Xe(e.body, e);
			for (let [t, n] of this.#a.headers.entries()) if (t !== "content-type") {
				if (t === "set-cookie") {
					let t = this.#a.headers.getSetCookie();
					e.headers.delete("set-cookie");
					for (let n of t) e.headers.append("set-cookie", n);
				} else e.headers.set(t, n);
			}
		}
		this.#a = e, this.finalized = !0;
	}
	render = (...e) => (this.#s ??= (e) => this.html(e), this.#s(...e));
	setLayout = (e) => this.#o = e;
	getLayout = () => this.#o;
	setRenderer = (e) => {
		this.#s = e;
	};
	header = (e, t, n) => {
		this.finalized && !this.#a.bodyUsed && (this.#a = Xe(this.#a.body, this.#a));
		let r = this.#a ? this.#a.headers : this.#l ??= new Headers();
		t === void 0 ? r.delete(e) : n?.append ? r.append(e, t) : r.set(e, t);
	};
	status = (e) => {
		this.#r = e;
	};
	set = (e, t) => {
		this.#n ??= /* @__PURE__ */ new Map(), this.#n.set(e, t);
	};
	get = (e) => this.#n ? this.#n.get(e) : void 0;
	get var() {
		return this.#n ? Object.fromEntries(this.#n) : {};
	}
	#f(e, t, n) {
		let r = this.#a ? new Headers(this.#a.headers) : this.#l;
		if (typeof t == "object" && t.headers) {
			r ??= new Headers();
			for (let [e, n] of new Headers(t.headers)) e === "set-cookie" ? r.append(e, n) : r.set(e, n);
		}
		if (n) {
			if (!r) {
				let e = 0;
				for (let t in n) if (++e > 1 || typeof n[t] != "string") {
					r = new Headers();
					break;
				}
			}
			if (r) for (let e in n) {
				let t = n[e];
				if (typeof t == "string") r.set(e, t);
				else {
					r.delete(e);
					for (let n of t) r.append(e, n);
				}
			}
		}
		return Xe(e, {
			status: typeof t == "number" ? t : t?.status ?? this.#r,
			headers: r ?? n
		});
	}
	newResponse = (...e) => this.#f(...e);
	body = (e, t, n) => this.#f(e, t, n);
	text = (e, t, n) => !this.#l && !this.#r && !t && !n && !this.finalized ? new Response(e) : this.#f(e, t, Ye(Je, n));
	json = (e, t, n) => this.#f(JSON.stringify(e), t, Ye("application/json", n));
	html = (e, t, n) => {
		let r = (e) => this.#f(e, t, Ye("text/html; charset=UTF-8", n));
		return typeof e == "object" ? qe(e, Ge.Stringify, !1, {}).then(r) : r(e);
	};
	redirect = (e, t) => {
		let n = String(e);
		return this.header("Location", /[^\x00-\xFF]/.test(n) ? encodeURI(n) : n), this.newResponse(null, t ?? 302);
	};
	notFound = () => (this.#c ??= () => Xe(), this.#c(this));
}, Qe = (e, t, n) => (r, i) => {
	let a = -1;
	return o(0);
	async function o(s) {
		if (s <= a) throw Error("next() called multiple times");
		a = s;
		let c, l = !1, u;
		if (e[s] ? (u = e[s][0][0], r.req.routeIndex = s) : u = s === e.length && i || void 0, u) try {
			c = await u(r, () => o(s + 1));
		} catch (e) {
			if (e instanceof Error && t) r.error = e, c = await t(e, r), l = !0;
			else throw e;
		}
		else r.finalized === !1 && n && (c = await n(r));
		return c && (r.finalized === !1 || l) && (r.res = c), r;
	}
}, $e = (e) => e.req[ge][0].map(([[, e]]) => e), et = (e, t) => $e(e).at(t ?? e.req.routeIndex)?.path ?? "", tt = [
	"get",
	"post",
	"put",
	"delete",
	"options",
	"patch",
	"query"
], nt = "Can not add a route since the matcher is already built.", rt = class extends Error {}, it = "__COMPOSED_HANDLER", at = (e) => {
	let t = e.length;
	for (; t > 0 && e.charCodeAt(t - 1) === 47;) t--;
	return e.length - t;
}, ot = (e, t, n) => {
	if (!/[:*]/.test(t)) return t.length;
	let r = e.req.path, i = e.req[ge], a = /* @__PURE__ */ new Set(), o = 0;
	for (let s of De(t)) {
		if (s[0] === ":" && s.endsWith("}?")) throw Error(`mount(): Optional regular expression parameters are not supported in "${n}".`);
		let t = je(s);
		if (t && t !== "*") {
			let e = t[1];
			if (a.has(e)) throw Error(`mount(): Duplicate path parameter "${e}" in "${n}".`);
			a.add(e);
		}
		if (t && t !== "*" && t[2] !== !0) {
			let n = i.length === 2 ? i[1][i[0][e.req.routeIndex][1][t[1]]] : i[0][e.req.routeIndex][1][t[1]];
			o += n.length + 1;
		} else if (t || s.endsWith("*")) {
			let e = r.indexOf("/", o + 1);
			o = e === -1 ? r.length : e;
		} else o += s.length + 1;
	}
	return o;
}, st = (e, t, n) => {
	if (/[^/]\*$/.test(n)) throw Error(`mount(): Wildcard must follow "/" in "${n}".`);
	let r = ot(e, t, n), i = e.req.path.slice(r) || "/";
	if (r > e.req.path.length || i[0] !== "/" || /\/(?:\.|%2e){1,2}(?:\/|$)/i.test(i)) throw new he(400, { message: "Invalid mounted path" });
	let a = e.req.raw.url;
	if (/^[^/?#]*\/\/[^/?#\\]*[?#\\]/.test(a)) throw new he(400, { message: "Invalid mounted path" });
	let o = a.search(/[?#]/), s = at(o === -1 ? a : a.slice(0, o));
	if (s > 1 && at(e.req.path) === s - 1) throw new he(400, { message: "Invalid mounted path" });
	let c = new URL(a);
	return c.pathname = i.replace(/[\\\t\n\r]/g, encodeURIComponent), i.includes("%"), new Request(c, e.req.raw);
}, ct = (e) => e.text("404 Not Found", 404), lt = (e, t) => {
	if ("getResponse" in e) {
		let n = e.getResponse();
		return t.newResponse(n.body, n);
	}
	return console.error(e), t.text("Internal Server Error", 500);
}, ut = class e {
	get;
	post;
	put;
	delete;
	options;
	patch;
	query;
	all;
	on;
	use;
	router;
	getPath;
	_basePath = "/";
	#e = "/";
	routes = [];
	constructor(e = {}) {
		[...tt, "all"].forEach((e) => {
			this[e] = (t, ...n) => {
				let r = e.toUpperCase();
				return typeof t == "string" ? this.#e = t : this.#r(r, this.#e, t), n.forEach((e) => {
					this.#r(r, this.#e, e);
				}), this;
			};
		}), this.on = (e, t, ...n) => {
			for (let r of [t].flat()) {
				this.#e = r;
				for (let t of [e].flat()) {
					let e = t.toUpperCase();
					for (let t of n) this.#r(e, this.#e, t);
				}
			}
			return this;
		}, this.use = (e, ...t) => (typeof e == "string" ? this.#e = e : (this.#e = "*", t.unshift(e)), t.forEach((e) => {
			this.#r("ALL", this.#e, e);
		}), this);
		let { strict: t, ...n } = e;
		Object.assign(this, n), this.getPath = t ?? !0 ? e.getPath ?? Pe : Fe;
	}
	#t() {
		let t = new e({
			router: this.router,
			getPath: this.getPath
		});
		return t.errorHandler = this.errorHandler, t.#n = this.#n, t.routes = this.routes, t;
	}
	#n = ct;
	errorHandler = lt;
	route(e, t) {
		let n = this.basePath(e);
		return t.routes.map((e) => {
			let r;
			t.errorHandler === lt ? r = e.handler : (r = async (n, r) => (await Qe([], t.errorHandler)(n, () => e.handler(n, r))).res, r[it] = e.handler), n.#r(e.method, e.path, r, e.basePath);
		}), this;
	}
	basePath(e) {
		let t = this.#t();
		return t._basePath = Ie(this._basePath, e), t;
	}
	onError = (e) => (this.errorHandler = e, this);
	notFound = (e) => (this.#n = e, this);
	mount(e, t, n) {
		let r, i;
		n && (typeof n == "function" ? i = n : (i = n.optionHandler, r = n.replaceRequest === !1 ? (e) => e : n.replaceRequest));
		let a = i ? (e) => {
			let t = i(e);
			return Array.isArray(t) ? t : [t];
		} : (e) => {
			let t;
			try {
				t = e.executionCtx;
			} catch {}
			return [e.env, t];
		}, o = (e) => {
			let t = et(e);
			return st(e, t.replace(/\/?\*$/, ""), t);
		};
		return this.#r("ALL", Ie(e, "*"), async (e, n) => {
			let i = await t(r ? r(e.req.raw) : o(e), ...a(e));
			if (i) return i;
			await n();
		}), this;
	}
	#r(e, t, n, r) {
		t = Ie(this._basePath, t);
		let i = {
			basePath: r === void 0 ? this._basePath : Ie(this._basePath, r),
			path: t,
			method: e,
			handler: n
		};
		this.router.add(e, t, [n, i]), this.routes.push(i);
	}
	#i(e, t) {
		if (e instanceof Error) return this.errorHandler(e, t);
		throw e;
	}
	#a(e, t, n, r) {
		if (r === "HEAD") return (async () => new Response(null, await this.#a(e, t, n, "GET")))();
		let i = this.getPath(e, { env: n }), a = this.router.match(r, i), o = new Ze(e, {
			path: i,
			matchResult: a,
			env: n,
			executionCtx: t,
			notFoundHandler: this.#n
		});
		if (a[0].length === 1) {
			let e;
			try {
				e = a[0][0][0][0](o, async () => {
					o.res = await this.#n(o);
				});
			} catch (e) {
				return this.#i(e, o);
			}
			return e instanceof Promise ? e.then((e) => e || (o.finalized ? o.res : this.#n(o))).catch((e) => this.#i(e, o)) : e ?? this.#n(o);
		}
		let s = Qe(a[0], this.errorHandler, this.#n);
		return (async () => {
			try {
				let e = await s(o);
				if (!e.finalized) throw Error("Context is not finalized. Did you forget to return a Response object or `await next()`?");
				return e.res;
			} catch (e) {
				return this.#i(e, o);
			}
		})();
	}
	fetch = (e, ...t) => this.#a(e, t[1], t[0], e.method);
	request = (e, t, n, r) => e instanceof Request ? this.fetch(t ? new Request(e, t) : e, n, r) : (e = e.toString(), this.fetch(new Request(/^https?:\/\//.test(e) ? e : `http://localhost${Ie("/", e)}`, t), n, r));
	fire = () => {
		addEventListener("fetch", (e) => {
			e.respondWith(this.#a(e.request, e, void 0, e.request.method));
		});
	};
}, dt = () => Object.create(null), ft = [];
function pt(e, t) {
	let n = this.buildAllMatchers(), r = ((e, t) => {
		let r = n[e] || n.ALL, i = r[2][t];
		if (i) return i;
		let a = t.match(r[0]);
		if (!a) return [[], ft];
		let o = a.indexOf("", 1);
		return [r[1][o], a];
	});
	return this.match = r, r(e, t);
}
// ../../work/wt-border/node_modules/hono/dist/router/reg-exp-router/node.js
var mt = "[^/]+", ht = "[^]*", gt = "(?:|/[^]*)", _t = Symbol(), vt = /* @__PURE__ */ new Set(".\\+*[^]$()");
function yt(e, t) {
	return e.length === 1 ? t.length === 1 ? e < t ? -1 : 1 : -1 : t.length === 1 ? 1 : e === "[^]*" || e === "(?:|/[^]*)" ? t === "[^]*" ? -1 : 1 : t === "[^]*" || t === "(?:|/[^]*)" ? -1 : e === "[^/]+" ? 1 : t === "[^/]+" ? -1 : e.length === t.length ? e < t ? -1 : 1 : t.length - e.length;
}
var bt = class e {
	#e;
	#t;
	#n = dt();
	insert(t, n, r, i, a) {
		let o = this;
		for (let n = 0, s = t.length; n < s; n++) {
			let c = t[n], l = c.length === 1 ? c === "*" ? n === s - 1 ? [
				"",
				"",
				ht
			] : [
				"",
				"",
				mt
			] : null : c === "/*" ? [
				"",
				"",
				gt
			] : c.match(/^\:([^\{\}]+)(?:\{(.+)\})?$/), u;
			if (l) {
				let t = l[1], n = l[2] || "[^/]+";
				if (t && l[2] && (new RegExp(n).test("") || (n = n.replace(/^\((?!\?:)(?=[^)]+\)$)/, "(?:"), /\((?!\?:)/.test(n)) || n.length === 1 && vt.has(n))) throw _t;
				if (a.push(n), u = o.#n[n], !u) {
					if (n !== "[^]*" && n !== "(?:|/[^]*)") {
						for (let e in o.#n) if ((n.length > 1 || e.length > 1) && e !== "[^]*" && e !== "(?:|/[^]*)") throw _t;
					}
					u = o.#n[n] = new e();
				}
				t !== "" && (u.#t ??= i.varIndex++, r.push([t, u.#t]));
			} else if (a.push(c), u = o.#n[c], !u) {
				for (let e in o.#n) if (e.length > 1 && e !== "[^]*" && e !== "(?:|/[^]*)") throw _t;
				u = o.#n[c] = new e();
			}
			o = u;
		}
		if (o.#e !== void 0) throw _t;
		o.#e = n;
	}
	buildRegExpStr() {
		let e = Object.keys(this.#n).sort(yt).map((e) => {
			let t = this.#n[e], n = t.buildRegExpStr();
			return n === "" ? "" : (typeof t.#t == "number" ? `(${e})@${t.#t}` : vt.has(e) ? `\\${e}` : e) + n;
		}).filter(Boolean);
		return typeof this.#e == "number" && this.#e !== -1 && e.unshift(`#${this.#e}`), e.length === 0 ? "" : e.length === 1 ? e[0] : "(?:" + e.join("|") + ")";
	}
}, xt = class {
	#e = { varIndex: 0 };
	#t = new bt();
	#n = 0;
	paths = dt();
	insert(e, t) {
		let n = [];
		if (t) {
			this.#t.insert(e.split(""), -1, [], this.#e, n), this.paths[e] = [
				-1,
				[],
				n
			];
			return;
		}
		let r = [], i = [], a = e;
		for (let e = 0;;) {
			let t = !1;
			if (a = a.replace(/\{(?:\{[\d,]+\}|[^}])+\}/g, (n) => {
				let r = `@\\${e}`;
				return i[e] = [r, n], e++, t = !0, r;
			}), !t) break;
		}
		let o = a.match(/(?::[^\/]+)|(?:\/\*$)|./gs) || [];
		for (let e = i.length - 1; e >= 0; e--) {
			let [t] = i[e];
			for (let n = o.length - 1; n >= 0; n--) if (o[n].indexOf(t) !== -1) {
				o[n] = o[n].replace(t, i[e][1]);
				break;
			}
		}
		this.#t.insert(o, this.#n, r, this.#e, n), this.paths[e] = [
			this.#n++,
			r,
			n
		];
	}
	buildRegExp() {
		let e = this.#t.buildRegExpStr();
		if (e === "") return [
			/^$/,
			[],
			[]
		];
		let t = 0, n = [], r = [];
		return e = e.replace(/#(\d+)|@(\d+)|\.\*\$/g, (e, i, a) => i === void 0 ? (a === void 0 || (r[Number(a)] = ++t), "") : (n[++t] = Number(i), "$()")), [
			RegExp(`^${e}`),
			n,
			r
		];
	}
};
// ../../work/wt-border/node_modules/hono/dist/router/reg-exp-router/router.js
function St(e) {
	let t = e[e.length - 1];
	return t === "[^]*" || t === "(?:|/[^]*)";
}
function Ct(e, t) {
	let n = e.length - 1;
	for (let r = 0; r < n; r++) if (e[r] !== t[r]) return !1;
	return e[n] === "[^]*" || t.length === n || t[n] === "/";
}
var wt = class {
	name = "RegExpRouter";
	#e;
	#t;
	constructor() {
		this.#e = { ALL: [] }, this.#t = { ALL: new xt() };
	}
	#n(e, t) {
		try {
			this.#t[e].insert(t, !/\*|\/:/.test(t));
		} catch (e) {
			throw e === _t ? new rt(t) : e;
		}
	}
	add(e, t, n) {
		let r = this.#e;
		if (!r) throw Error(nt);
		let i = this.#t;
		if (!r[e]) {
			i[e] = new xt(), r[e] = [...r.ALL];
			for (let t in i.ALL.paths) this.#n(e, t);
		}
		t === "/*" && (t = "*");
		let a = e === "ALL" ? Object.keys(r) : [e], o = Le(t) || [t];
		for (let e of o) for (let t of a) i[t].paths[e] || this.#n(t, e), r[t].push([n, e]);
	}
	match = pt;
	buildAllMatchers() {
		let e = dt();
		for (let t of Object.keys(this.#e)) e[t] = this.#r(t);
		return this.#e = this.#t = void 0, e;
	}
	#r(e) {
		let t = this.#e[e], n = this.#t[e], r = dt(), i = [], [a, o, s] = n.buildRegExp(), c = dt(), l = t.map(([e, t], r) => ((c[t] ??= []).push(r), [e, n.paths[t][1].reduceRight((e, [t, n]) => (e[t] = s[n], e), dt())])), u = Object.keys(c).filter((e) => St(n.paths[e][2]));
		for (let e in n.paths) {
			let [t, , o] = n.paths[e], s = [...c[e]];
			for (let t of u) t !== e && Ct(n.paths[t][2], o) && s.push(...c[t]);
			let d = s.sort((e, t) => e - t).map((e) => l[e]);
			if (t === -1) {
				let t = Math.max(-1, ...d.flatMap(([, e]) => Object.values(e)));
				r[e] = [d, t === -1 ? ft : e.match(a).slice(0, t + 1)];
			} else i[t] = d;
		}
		return [
			a,
			o.map((e) => i[e]),
			r
		];
	}
}, Tt = class {
	name = "SmartRouter";
	#e = [];
	#t = [];
	constructor(e) {
		this.#e = e.routers;
	}
	add(e, t, n) {
		if (!this.#t) throw Error(nt);
		this.#t.push([
			e,
			t,
			n
		]);
	}
	match(e, t) {
		if (!this.#t) throw Error("Fatal error");
		let n = this.#e, r = this.#t, i = n.length, a = 0, o;
		for (; a < i; a++) {
			let i = n[a];
			try {
				for (let e = 0, t = r.length; e < t; e++) i.add(...r[e]);
				o = i.match(e, t);
			} catch (e) {
				if (e instanceof rt) continue;
				throw e;
			}
			this.match = i.match.bind(i), this.#e = [i], this.#t = void 0;
			break;
		}
		if (a === i) throw Error("Fatal error");
		return this.name = `SmartRouter + ${this.activeRouter.name}`, o;
	}
	get activeRouter() {
		if (this.#t || this.#e.length !== 1) throw Error("No active router has been determined yet.");
		return this.#e[0];
	}
}, Et = dt(), Dt = 0, Ot = class e {
	#e = [];
	#t = dt();
	#n = [];
	#r;
	#i = Et;
	insert(t, n, r) {
		let i = this, a = De(n), o = /* @__PURE__ */ new Set(), s = 0;
		for (let t of a) {
			let n = a[++s], r = je(t, n) || (n === void 0 && t && t.indexOf("*") === t.length - 1 ? t : null), c = Array.isArray(r), l = c ? r[0] : r || t, u = i.#t[l] ||= new e();
			r && !u.#r && (u.#r = r, i.#n.push(u)), i = u, c && o.add(r[1]);
		}
		i.#e.push({ [t]: {
			handler: r,
			possibleKeys: [...o],
			score: ++Dt
		} });
	}
	#a(e, t, n, r, i) {
		for (let a = 0, o = t.#e.length; a < o; a++) {
			let o = t.#e[a], s = o[n] || o.ALL;
			if (s) {
				s.params = dt(), e.push(s);
				for (let e = 0, t = s.possibleKeys.length; e < t; e++) {
					let t = s.possibleKeys[e];
					s.params[t] = i?.[t] && !e ? i[t] : r[t] ?? i?.[t];
				}
			}
		}
	}
	search(e, t) {
		let n = [];
		this.#i = Et;
		let r = [this], i = Ee(t), a = [], o = i.length, s = null;
		for (let c = 0; c < o; c++) {
			let l = i[c], u = c === o - 1, d = [];
			for (let f = 0, p = r.length; f < p; f++) {
				let p = r[f], m = p.#t[l];
				m && (m.#i = p.#i, u ? (m.#t["*"] && this.#a(n, m.#t["*"], e, p.#i), this.#a(n, m, e, p.#i)) : d.push(m));
				for (let r of p.#n) {
					let f = r.#r, m = p.#i === Et ? {} : { ...p.#i };
					if (typeof f == "string") {
						(f === "*" || l.startsWith(f.slice(0, -1))) && (this.#a(n, r, e, p.#i), f === "*" && (r.#i = m, d.push(r)));
						continue;
					}
					let [, ee, te] = f;
					if (l || te !== !0) {
						if (te !== !0) {
							if (!s) {
								s = [];
								let e = +(t[0] === "/");
								for (let t = 0; t < o; t++) s[t] = e, e += i[t].length + 1;
							}
							let l = t.slice(s[c]), u = te.exec(l);
							if (u) {
								Object.hasOwn(m, ee) || (m[ee] = u[0]), this.#a(n, r, e, p.#i, m), u[0].length === l.length && r.#t["*"] && this.#a(n, r.#t["*"], e, p.#i, m);
								for (let e in r.#t) {
									r.#i = m;
									let e = u[0].match(/\//g)?.length ?? 0;
									(a[e] ||= []).push(r);
									break;
								}
								continue;
							}
						}
						(te === !0 || te.test(l)) && (Object.hasOwn(m, ee) || (m[ee] = l), u ? (this.#a(n, r, e, m, p.#i), r.#t["*"] && this.#a(n, r.#t["*"], e, m, p.#i)) : (r.#i = m, d.push(r)));
					}
				}
			}
			let f = a.shift();
			r = f ? d.concat(f) : d;
		}
		return n[1] && n.sort((e, t) => e.score - t.score), [n.map(({ handler: e, params: t }) => [e, t])];
	}
}, kt = class {
	name = "TrieRouter";
	#e = new Ot();
	add(e, t, n) {
		for (let r of Le(t) || [t]) this.#e.insert(e, r, n);
	}
	match(e, t) {
		return this.#e.search(e, t);
	}
}, At = class extends ut {
	constructor(e = {}) {
		super(e), this.router = e.router ?? new Tt({ routers: [new wt(), new kt()] });
	}
}, jt = [
	"learner",
	"supervisor",
	"administrator"
];
function Mt(e, t) {
	return e.roles.includes("administrator") ? !0 : e.roles.includes("supervisor") && t !== null && e.supervises.includes(t);
}
var Nt = (e) => e.roles.includes("supervisor") || e.roles.includes("administrator"), Pt = (e) => e.roles.includes("administrator");
function Ft(e, t) {
	return e.id === t.id || t.cohorts.some((t) => Mt(e, t)) || Pt(e);
}
// src/domain/people/edit.ts
function It(e, t) {
	let n = (e) => JSON.stringify(Array.isArray(e) ? e.toSorted() : e);
	return n(e) === n(t);
}
function Lt(e, t, n) {
	if (n === void 0) return t;
	let r = { ...t };
	for (let i in t) if (It(t[i], n[i])) r[i] = e[i];
	else if (!It(e[i], n[i]) && !It(e[i], t[i])) return;
	return r;
}
// ../../work/wt-border/node_modules/valibot/dist/index.mjs
var Rt = {
	lang: void 0,
	message: void 0,
	abortEarly: void 0,
	abortPipeEarly: void 0
};
/* @__NO_SIDE_EFFECTS__ */
function zt(e) {
	return e ? {
		lang: e?.lang ?? void 0,
		message: e?.message,
		abortEarly: e?.abortEarly ?? void 0,
		abortPipeEarly: e?.abortPipeEarly ?? void 0
	} : Rt;
}
/* @__NO_SIDE_EFFECTS__ */
function Bt(e) {
	let t = typeof e;
	return t === "string" ? `"${e}"` : t === "number" || t === "bigint" || t === "boolean" ? `${e}` : t === "object" || t === "function" ? (e && Object.getPrototypeOf(e)?.constructor?.name) ?? "null" : t;
}
function g(e, t, n, r, i) {
	let a = i && "input" in i ? i.input : n.value, o = i?.expected ?? e.expects ?? null, s = i?.received ?? /* @__PURE__ */ Bt(a), c = {
		kind: e.kind,
		type: e.type,
		input: a,
		expected: o,
		received: s,
		message: `Invalid ${t}: ${o ? `Expected ${o} but r` : "R"}eceived ${s}`,
		requirement: e.requirement,
		path: i?.path,
		issues: i?.issues,
		lang: r.lang,
		abortEarly: r.abortEarly,
		abortPipeEarly: r.abortPipeEarly
	}, l = e.kind === "schema", u = i?.message ?? e.message ?? (e.reference, c.lang, void 0) ?? (l ? (c.lang, void 0) : null) ?? r.message ?? (c.lang, void 0);
	u !== void 0 && (c.message = typeof u == "function" ? u(c) : u), l && (n.typed = !1), n.issues ? n.issues.push(c) : n.issues = [c];
}
/* @__NO_SIDE_EFFECTS__ */
function Vt(e, t) {
	return e === t || Number.isNaN(e) && Number.isNaN(t);
}
/* @__NO_SIDE_EFFECTS__ */
function Ht(e, t) {
	return Object.prototype.hasOwnProperty.call(e, t) && t !== "__proto__" && t !== "prototype" && t !== "constructor";
}
/* @__NO_SIDE_EFFECTS__ */
function Ut(e, t) {
	let n = [...new Set(e)];
	return n.length > 1 ? `(${n.join(` ${t} `)})` : n[0] ?? "never";
}
function _(e) {
	return e["~standard"] = {
		version: 1,
		vendor: "valibot",
		validate: (t) => e["~run"]({ value: t }, /* @__PURE__ */ zt())
	}, e;
}
/* @__NO_SIDE_EFFECTS__ */
function Wt(e) {
	if (e.path) {
		let t = "";
		for (let n of e.path) if (typeof n.key == "string" || typeof n.key == "number") t += t ? `.${n.key}` : n.key;
		else return null;
		return t;
	}
	return null;
}
var Gt = class extends Error {
	constructor(e) {
		super(e[0].message), this.name = "ValiError", this.issues = e;
	}
}, Kt = /^\d{4}-(?:0[1-9]|1[0-2])-(?:[12]\d|0[1-9]|3[01])$/u;
/* @__NO_SIDE_EFFECTS__ */
function qt(e, t) {
	return {
		kind: "validation",
		type: "check",
		reference: qt,
		async: !1,
		expects: null,
		requirement: e,
		message: t,
		"~run"(e, t) {
			return e.typed && !this.requirement(e.value) && g(this, "input", e, t), e;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function Jt(e) {
	return {
		kind: "validation",
		type: "integer",
		reference: Jt,
		async: !1,
		expects: null,
		requirement: Number.isInteger,
		message: e,
		"~run"(e, t) {
			return e.typed && !this.requirement(e.value) && g(this, "integer", e, t), e;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function Yt(e) {
	return {
		kind: "validation",
		type: "iso_date",
		reference: Yt,
		async: !1,
		expects: null,
		requirement: Kt,
		message: e,
		"~run"(e, t) {
			return e.typed && !this.requirement.test(e.value) && g(this, "date", e, t), e;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function v(e, t) {
	return {
		kind: "validation",
		type: "max_length",
		reference: v,
		async: !1,
		expects: `<=${e}`,
		requirement: e,
		message: t,
		"~run"(e, t) {
			return e.typed && e.value.length > this.requirement && g(this, "length", e, t, { received: `${e.value.length}` }), e;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function Xt(e, t) {
	return {
		kind: "validation",
		type: "max_value",
		reference: Xt,
		async: !1,
		expects: `<=${e instanceof Date ? e.toJSON() : /* @__PURE__ */ Bt(e)}`,
		requirement: e,
		message: t,
		"~run"(e, t) {
			return e.typed && !(e.value <= this.requirement) && g(this, "value", e, t, { received: e.value instanceof Date ? e.value.toJSON() : /* @__PURE__ */ Bt(e.value) }), e;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function Zt(e, t) {
	return {
		kind: "validation",
		type: "min_length",
		reference: Zt,
		async: !1,
		expects: `>=${e}`,
		requirement: e,
		message: t,
		"~run"(e, t) {
			return e.typed && e.value.length < this.requirement && g(this, "length", e, t, { received: `${e.value.length}` }), e;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function Qt(e, t) {
	return {
		kind: "validation",
		type: "min_value",
		reference: Qt,
		async: !1,
		expects: `>=${e instanceof Date ? e.toJSON() : /* @__PURE__ */ Bt(e)}`,
		requirement: e,
		message: t,
		"~run"(e, t) {
			return e.typed && !(e.value >= this.requirement) && g(this, "value", e, t, { received: e.value instanceof Date ? e.value.toJSON() : /* @__PURE__ */ Bt(e.value) }), e;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function $t(e, t) {
	return {
		kind: "validation",
		type: "regex",
		reference: $t,
		async: !1,
		expects: `${e}`,
		requirement: e,
		message: t,
		"~run"(e, t) {
			return e.typed && !this.requirement.test(e.value) && g(this, "format", e, t), e;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function en() {
	return {
		kind: "transformation",
		type: "to_lower_case",
		reference: en,
		async: !1,
		"~run"(e) {
			return e.value = e.value.toLowerCase(), e;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function tn(e) {
	return {
		kind: "transformation",
		type: "transform",
		reference: tn,
		async: !1,
		operation: e,
		"~run"(e) {
			return e.value = this.operation(e.value), e;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function nn() {
	return {
		kind: "transformation",
		type: "trim",
		reference: nn,
		async: !1,
		"~run"(e) {
			return e.value = e.value.trim(), e;
		}
	};
}
var rn = { abortEarly: !0 };
/* @__NO_SIDE_EFFECTS__ */
function an(e, t, n) {
	return typeof e.fallback == "function" ? e.fallback(t, n) : e.fallback;
}
/* @__NO_SIDE_EFFECTS__ */
function on(e, t, n) {
	return typeof e.default == "function" ? e.default(t, n) : e.default;
}
/* @__NO_SIDE_EFFECTS__ */
function sn(e, t) {
	return !e["~run"]({ value: t }, rn).issues;
}
/* @__NO_SIDE_EFFECTS__ */
function y(e, t) {
	return _({
		kind: "schema",
		type: "array",
		reference: y,
		expects: "Array",
		async: !1,
		item: e,
		message: t,
		"~run"(e, t) {
			let n = e.value;
			if (Array.isArray(n)) {
				e.typed = !0, e.value = [];
				for (let r = 0; r < n.length; r++) {
					let i = n[r], a = this.item["~run"]({ value: i }, t);
					if (a.issues) {
						let o = {
							type: "array",
							origin: "value",
							input: n,
							key: r,
							value: i
						};
						for (let t of a.issues) t.path ? t.path.unshift(o) : t.path = [o], e.issues?.push(t);
						if (e.issues ||= a.issues, t.abortEarly) {
							e.typed = !1;
							break;
						}
					}
					a.typed || (e.typed = !1), e.value.push(a.value);
				}
			} else g(this, "type", e, t);
			return e;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function b(e) {
	return _({
		kind: "schema",
		type: "boolean",
		reference: b,
		expects: "boolean",
		async: !1,
		message: e,
		"~run"(e, t) {
			return typeof e.value == "boolean" ? e.typed = !0 : g(this, "type", e, t), e;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function cn(e, t) {
	return _({
		kind: "schema",
		type: "exact_optional",
		reference: cn,
		expects: e.expects,
		async: !1,
		wrapped: e,
		default: t,
		"~run"(e, t) {
			return this.wrapped["~run"](e, t);
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function x(e, t) {
	return _({
		kind: "schema",
		type: "literal",
		reference: x,
		expects: /* @__PURE__ */ Bt(e),
		async: !1,
		literal: e,
		message: t,
		"~run"(e, t) {
			return /* @__PURE__ */ Vt(e.value, this.literal) ? e.typed = !0 : g(this, "type", e, t), e;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function ln(e) {
	return _({
		kind: "schema",
		type: "null",
		reference: ln,
		expects: "null",
		async: !1,
		message: e,
		"~run"(e, t) {
			return e.value === null ? e.typed = !0 : g(this, "type", e, t), e;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function S(e, t) {
	return _({
		kind: "schema",
		type: "nullable",
		reference: S,
		expects: `(${e.expects} | null)`,
		async: !1,
		wrapped: e,
		default: t,
		"~run"(e, t) {
			return e.value === null && (this.default !== void 0 && (e.value = /* @__PURE__ */ on(this, e, t)), e.value === null) ? (e.typed = !0, e) : this.wrapped["~run"](e, t);
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function un(e) {
	return _({
		kind: "schema",
		type: "number",
		reference: un,
		expects: "number",
		async: !1,
		message: e,
		"~run"(e, t) {
			return typeof e.value == "number" && !isNaN(e.value) ? e.typed = !0 : g(this, "type", e, t), e;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function dn(e, t) {
	return _({
		kind: "schema",
		type: "object",
		reference: dn,
		expects: "Object",
		async: !1,
		entries: e,
		message: t,
		"~run"(e, t) {
			let n = e.value;
			if (n && typeof n == "object") {
				e.typed = !0, e.value = {};
				for (let r in this.entries) {
					let i = this.entries[r];
					if (r in n || (i.type === "exact_optional" || i.type === "optional" || i.type === "nullish") && i.default !== void 0) {
						let a = r in n ? n[r] : /* @__PURE__ */ on(i), o = i["~run"]({ value: a }, t);
						if (o.issues) {
							let i = {
								type: "object",
								origin: "value",
								input: n,
								key: r,
								value: a
							};
							for (let t of o.issues) t.path ? t.path.unshift(i) : t.path = [i], e.issues?.push(t);
							if (e.issues ||= o.issues, t.abortEarly) {
								e.typed = !1;
								break;
							}
						}
						o.typed || (e.typed = !1), e.value[r] = o.value;
					} else if (i.fallback !== void 0) e.value[r] = /* @__PURE__ */ an(i);
					else if (i.type !== "exact_optional" && i.type !== "optional" && i.type !== "nullish" && (g(this, "key", e, t, {
						input: void 0,
						expected: `"${r}"`,
						path: [{
							type: "object",
							origin: "key",
							input: n,
							key: r,
							value: n[r]
						}]
					}), t.abortEarly)) break;
				}
			} else g(this, "type", e, t);
			return e;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function fn(e, t) {
	return _({
		kind: "schema",
		type: "optional",
		reference: fn,
		expects: `(${e.expects} | undefined)`,
		async: !1,
		wrapped: e,
		default: t,
		"~run"(e, t) {
			return e.value === void 0 && (this.default !== void 0 && (e.value = /* @__PURE__ */ on(this, e, t)), e.value === void 0) ? (e.typed = !0, e) : this.wrapped["~run"](e, t);
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function C(e, t) {
	return _({
		kind: "schema",
		type: "picklist",
		reference: C,
		expects: /* @__PURE__ */ Ut(e.map(Bt), "|"),
		async: !1,
		options: e,
		message: t,
		"~run"(e, t) {
			return this.options.includes(e.value) ? e.typed = !0 : g(this, "type", e, t), e;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function pn(e, t, n) {
	return _({
		kind: "schema",
		type: "record",
		reference: pn,
		expects: "Object",
		async: !1,
		key: e,
		value: t,
		message: n,
		"~run"(e, t) {
			let n = e.value;
			if (n && typeof n == "object") {
				e.typed = !0, e.value = {};
				for (let r in n) if (/* @__PURE__ */ Ht(n, r)) {
					let i = n[r], a = this.key["~run"]({ value: r }, t);
					if (a.issues) {
						let o = {
							type: "object",
							origin: "key",
							input: n,
							key: r,
							value: i
						};
						for (let t of a.issues) t.path = [o], e.issues?.push(t);
						if (e.issues ||= a.issues, t.abortEarly) {
							e.typed = !1;
							break;
						}
					}
					let o = this.value["~run"]({ value: i }, t);
					if (o.issues) {
						let a = {
							type: "object",
							origin: "value",
							input: n,
							key: r,
							value: i
						};
						for (let t of o.issues) t.path ? t.path.unshift(a) : t.path = [a], e.issues?.push(t);
						if (e.issues ||= o.issues, t.abortEarly) {
							e.typed = !1;
							break;
						}
					}
					a.typed && o.typed || (e.typed = !1), a.typed && (e.value[a.value] = o.value);
				}
			} else g(this, "type", e, t);
			return e;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function w(e, t) {
	return _({
		kind: "schema",
		type: "strict_object",
		reference: w,
		expects: "Object",
		async: !1,
		entries: e,
		message: t,
		"~run"(e, t) {
			let n = e.value;
			if (n && typeof n == "object") {
				e.typed = !0, e.value = {};
				for (let r in this.entries) {
					let i = this.entries[r];
					if (r in n || (i.type === "exact_optional" || i.type === "optional" || i.type === "nullish") && i.default !== void 0) {
						let a = r in n ? n[r] : /* @__PURE__ */ on(i), o = i["~run"]({ value: a }, t);
						if (o.issues) {
							let i = {
								type: "object",
								origin: "value",
								input: n,
								key: r,
								value: a
							};
							for (let t of o.issues) t.path ? t.path.unshift(i) : t.path = [i], e.issues?.push(t);
							if (e.issues ||= o.issues, t.abortEarly) {
								e.typed = !1;
								break;
							}
						}
						o.typed || (e.typed = !1), e.value[r] = o.value;
					} else if (i.fallback !== void 0) e.value[r] = /* @__PURE__ */ an(i);
					else if (i.type !== "exact_optional" && i.type !== "optional" && i.type !== "nullish" && (g(this, "key", e, t, {
						input: void 0,
						expected: `"${r}"`,
						path: [{
							type: "object",
							origin: "key",
							input: n,
							key: r,
							value: n[r]
						}]
					}), t.abortEarly)) break;
				}
				if (!e.issues || !t.abortEarly) {
					for (let r in n) if (!Object.prototype.hasOwnProperty.call(this.entries, r)) {
						g(this, "key", e, t, {
							input: r,
							expected: "never",
							path: [{
								type: "object",
								origin: "key",
								input: n,
								key: r,
								value: n[r]
							}]
						});
						break;
					}
				}
			} else g(this, "type", e, t);
			return e;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function T(e) {
	return _({
		kind: "schema",
		type: "string",
		reference: T,
		expects: "string",
		async: !1,
		message: e,
		"~run"(e, t) {
			return typeof e.value == "string" ? e.typed = !0 : g(this, "type", e, t), e;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function mn(e, t) {
	return _({
		kind: "schema",
		type: "tuple",
		reference: mn,
		expects: "Array",
		async: !1,
		items: e,
		message: t,
		"~run"(e, t) {
			let n = e.value;
			if (Array.isArray(n)) {
				e.typed = !0, e.value = [];
				for (let r = 0; r < this.items.length; r++) {
					let i = n[r], a = this.items[r]["~run"]({ value: i }, t);
					if (a.issues) {
						let o = {
							type: "array",
							origin: "value",
							input: n,
							key: r,
							value: i
						};
						for (let t of a.issues) t.path ? t.path.unshift(o) : t.path = [o], e.issues?.push(t);
						if (e.issues ||= a.issues, t.abortEarly) {
							e.typed = !1;
							break;
						}
					}
					a.typed || (e.typed = !1), e.value.push(a.value);
				}
			} else g(this, "type", e, t);
			return e;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function hn() {
	return _({
		kind: "schema",
		type: "unknown",
		reference: hn,
		expects: "unknown",
		async: !1,
		"~run"(e) {
			return e.typed = !0, e;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function gn(e, t, n) {
	return _({
		kind: "schema",
		type: "variant",
		reference: gn,
		expects: "Object",
		async: !1,
		key: e,
		options: t,
		message: n,
		"~run"(e, t) {
			let n = e.value;
			if (n && typeof n == "object") {
				let r, i = 0, a = this.key, o = [], s = (e, c) => {
					for (let l of e.options) {
						if (l.type === "variant") s(l, new Set(c).add(l.key));
						else {
							let e = !0, s = 0;
							for (let t of c) {
								let r = l.entries[t];
								if (t in n ? r["~run"]({
									typed: !1,
									value: n[t]
								}, rn).issues : r.type !== "exact_optional" && r.type !== "optional" && r.type !== "nullish") {
									e = !1, a !== t && (i < s || i === s && t in n && !(a in n)) && (i = s, a = t, o = []), a === t && o.push(l.entries[t].expects);
									break;
								}
								s++;
							}
							if (e) {
								let e = l["~run"]({ value: n }, t);
								(!r || !r.typed && e.typed) && (r = e);
							}
						}
						if (r && !r.issues) break;
					}
				};
				if (s(this, /* @__PURE__ */ new Set([this.key])), r) return r;
				g(this, "type", e, t, {
					input: n[a],
					expected: /* @__PURE__ */ Ut(o, "|"),
					path: [{
						type: "object",
						origin: "value",
						input: n,
						key: a,
						value: n[a]
					}]
				});
			} else g(this, "type", e, t);
			return e;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function _n(e, t) {
	let n = { ...e.entries };
	for (let e of t) delete n[e];
	return _({
		...e,
		entries: n
	});
}
function vn(e, t, n) {
	let r = e["~run"]({ value: t }, /* @__PURE__ */ zt(n));
	if (r.issues) throw new Gt(r.issues);
	return r.value;
}
/* @__NO_SIDE_EFFECTS__ */
function E(...e) {
	return _({
		...e[0],
		pipe: e,
		"~run"(t, n) {
			for (let r of e) if (r.kind !== "metadata") {
				if (t.issues && (r.kind === "schema" || r.kind === "transformation")) {
					t.typed = !1;
					break;
				}
				t.issues && (n.abortEarly || n.abortPipeEarly) || (t = r["~run"](t, n));
			}
			return t;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function yn(e, t, n) {
	let r = e["~run"]({ value: t }, /* @__PURE__ */ zt(n));
	return {
		typed: r.typed,
		success: !r.issues,
		output: r.value,
		issues: r.issues
	};
}
// src/domain/learning/record.ts
var bn = [
	"yes",
	"partly",
	"not-yet"
], xn = [
	"lesson",
	"correction",
	"erasure",
	"other"
], Sn = (e) => "spentMs" in e ? e.spentMs : 0, Cn = [
	"ar",
	"fr",
	"en"
], wn = ["ar", "fr"], Tn = (e) => Cn.some((t) => t === e), En = (e) => e;
function Dn(e, t) {
	if (t.length < 10) throw RangeError("uuidV7 needs 10 random bytes");
	let n = /* @__PURE__ */ new Uint8Array(16);
	n.set(t.subarray(0, 10), 6);
	let r = Math.max(0, Math.floor(e));
	for (let e = 5; e >= 0; e--) n[e] = r % 256, r = Math.floor(r / 256);
	n[6] = (n[6] ?? 0) & 15 | 112, n[8] = (n[8] ?? 0) & 63 | 128;
	let i = Array.from(n, (e) => e.toString(16).padStart(2, "0")).join("");
	return En(`${i.slice(0, 8)}-${i.slice(8, 12)}-${i.slice(12, 16)}-${i.slice(16, 20)}-${i.slice(20)}`);
}
// src/protocol/conventions.ts
var D = /* @__PURE__ */ E(/* @__PURE__ */ un(), /* @__PURE__ */ Jt(), /* @__PURE__ */ Qt(0), /* @__PURE__ */ Xt(864e13)), On = /* @__PURE__ */ E(/* @__PURE__ */ un(), /* @__PURE__ */ Jt(), /* @__PURE__ */ Qt(0), /* @__PURE__ */ Xt(31536e6)), kn = /* @__PURE__ */ E(/* @__PURE__ */ un(), /* @__PURE__ */ Jt(), /* @__PURE__ */ Qt(-864e13), /* @__PURE__ */ Xt(864e13)), O = /* @__PURE__ */ E(/* @__PURE__ */ un(), /* @__PURE__ */ Jt(), /* @__PURE__ */ Qt(0), /* @__PURE__ */ Xt(1e9)), An = /* @__PURE__ */ E(/* @__PURE__ */ un(), /* @__PURE__ */ Jt(), /* @__PURE__ */ Qt(0), /* @__PURE__ */ Xt(4294967295)), jn = /* @__PURE__ */ E(/* @__PURE__ */ T(), /* @__PURE__ */ Yt(), /* @__PURE__ */ qt((e) => Vn(e), "not a calendar day")), k = (e) => /* @__PURE__ */ E(/* @__PURE__ */ T(), /* @__PURE__ */ Zt(1), /* @__PURE__ */ v(e), /* @__PURE__ */ qt(Hn, "control characters")), Mn = (e) => /* @__PURE__ */ S(k(e)), A = () => /* @__PURE__ */ E(/* @__PURE__ */ T(), /* @__PURE__ */ $t(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/), /* @__PURE__ */ tn((e) => En(e))), Nn = () => /* @__PURE__ */ E(/* @__PURE__ */ T(), /* @__PURE__ */ $t(/^[0-9a-f]{64}$/), /* @__PURE__ */ tn((e) => En(e))), j = () => /* @__PURE__ */ E(/* @__PURE__ */ T(), /* @__PURE__ */ v(60), /* @__PURE__ */ $t(/^[a-z0-9]+(?:[-.]{1,2}[a-z0-9]+)*(?:\.\.)?$/), /* @__PURE__ */ tn((e) => En(e))), Pn = /* @__PURE__ */ C(Cn), Fn = /* @__PURE__ */ C(wn), In = /* @__PURE__ */ E(/* @__PURE__ */ T(), /* @__PURE__ */ $t(/^[A-Za-z0-9_-]{43}$/)), Ln = /* @__PURE__ */ E(/* @__PURE__ */ T(), /* @__PURE__ */ $t(/^[A-Za-z0-9_-]{43}$/)), Rn = /* @__PURE__ */ w({
	crv: /* @__PURE__ */ x("P-256"),
	kty: /* @__PURE__ */ x("EC"),
	x: Ln,
	y: Ln
}), zn = /* @__PURE__ */ E(/* @__PURE__ */ T(), /* @__PURE__ */ v(60), /* @__PURE__ */ qt(Un, "unknown time zone")), Bn = /* @__PURE__ */ E(/* @__PURE__ */ T(), /* @__PURE__ */ v(30), /* @__PURE__ */ $t(/^\+?[0-9][0-9 .-]{4,28}$/));
function Vn(e) {
	let t = Date.parse(`${e}T00:00:00Z`);
	return Number.isFinite(t) && new Date(t).toISOString().startsWith(e);
}
function Hn(e) {
	return !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/.test(e) && e.trim() !== "";
}
function Un(e) {
	try {
		return new Intl.DateTimeFormat("en", { timeZone: e }), !0;
	} catch {
		return !1;
	}
}
// src/protocol/join.ts
var Wn = /* @__PURE__ */ E(/* @__PURE__ */ un(), /* @__PURE__ */ Jt(), /* @__PURE__ */ Qt(1)), Gn = /* @__PURE__ */ E(/* @__PURE__ */ T(), /* @__PURE__ */ nn(), /* @__PURE__ */ en(), /* @__PURE__ */ Zt(3), /* @__PURE__ */ v(100), /* @__PURE__ */ $t(/^[a-z0-9._@+-]+$/)), Kn = /* @__PURE__ */ E(/* @__PURE__ */ T(), /* @__PURE__ */ Zt(8), /* @__PURE__ */ v(128)), qn = k(80), Jn = /* @__PURE__ */ E(/* @__PURE__ */ T(), /* @__PURE__ */ $t(/^[A-Za-z0-9_-]{22}$/)), Yn = /* @__PURE__ */ w({
	protocol: Wn,
	code: /* @__PURE__ */ E(/* @__PURE__ */ T(), /* @__PURE__ */ v(40)),
	publicKey: Rn,
	name: Mn(80)
}), Xn = /* @__PURE__ */ w({
	protocol: Wn,
	login: Gn,
	password: /* @__PURE__ */ E(/* @__PURE__ */ T(), /* @__PURE__ */ Zt(1), /* @__PURE__ */ v(128)),
	publicKey: Rn,
	deviceName: qn
}), Zn = /* @__PURE__ */ w({
	protocol: Wn,
	token: Jn,
	login: /* @__PURE__ */ S(Gn),
	name: Mn(80),
	password: Kn,
	publicKey: Rn,
	deviceName: qn
}), Qn = /* @__PURE__ */ w({
	account: /* @__PURE__ */ w({
		id: A(),
		name: k(80),
		roles: /* @__PURE__ */ y(/* @__PURE__ */ C(jt))
	}),
	epoch: /* @__PURE__ */ T(),
	now: D
}), $n = [
	"health-centre",
	"supervisor",
	"director",
	"child-protection",
	"social-services",
	"authority",
	"transport",
	"samu",
	"other"
], er = [
	"112",
	"150",
	"190"
], tr = /* @__PURE__ */ E(/* @__PURE__ */ T(), /* @__PURE__ */ v(30), /* @__PURE__ */ $t(/^\+?[0-9][0-9 .-]{1,28}$/)), nr = /* @__PURE__ */ w({
	kind: /* @__PURE__ */ C($n),
	label: Mn(60),
	phone: /* @__PURE__ */ S(tr),
	note: Mn(120)
});
function rr({ kind: e, label: t, phone: n, note: r }) {
	if (e === "other" && t === null) return "label";
	if (n === null) return t === null && r === null ? "empty" : void 0;
	if (!/* @__PURE__ */ sn(tr, n)) return "phone";
	let i = n.replace(/\D/g, "");
	return er.includes(i) ? "unverified" : i === "141" && e !== "samu" ? "samu" : void 0;
}
var ir = /* @__PURE__ */ w({
	contacts: /* @__PURE__ */ E(/* @__PURE__ */ y(/* @__PURE__ */ E(nr, /* @__PURE__ */ qt((e) => rr(e) === void 0, "not a contact for the wall"))), /* @__PURE__ */ v(20)),
	checkedOn: /* @__PURE__ */ S(jn)
}), ar = /* @__PURE__ */ w({
	name: k(80),
	timeZone: zn
}), or = ir, sr = /* @__PURE__ */ w({
	id: A(),
	code: /* @__PURE__ */ E(/* @__PURE__ */ T(), /* @__PURE__ */ $t(/^[0-9A-HJKMNP-TV-Z]{10}$/)),
	name: Mn(80),
	replaces: /* @__PURE__ */ S(A())
}), cr = /* @__PURE__ */ w({
	cohortId: A(),
	invitations: /* @__PURE__ */ E(/* @__PURE__ */ y(sr), /* @__PURE__ */ Zt(1), /* @__PURE__ */ v(60))
}), lr = /* @__PURE__ */ w({
	learnerId: A(),
	code: sr.entries.code
}), ur = /* @__PURE__ */ w({
	name: k(80),
	otherName: /* @__PURE__ */ cn(Mn(80)),
	cohortId: A(),
	ended: /* @__PURE__ */ b()
}), dr = /* @__PURE__ */ w({
	...ur.entries,
	was: /* @__PURE__ */ cn(ur)
}), fr = /* @__PURE__ */ w({ accepted: /* @__PURE__ */ x(!0) }), pr = /* @__PURE__ */ w({
	now: D,
	refused: /* @__PURE__ */ S(/* @__PURE__ */ T())
}), mr = /* @__PURE__ */ w({
	dueOn: /* @__PURE__ */ S(jn),
	graceDays: /* @__PURE__ */ E(O, /* @__PURE__ */ Xt(60)),
	note: Mn(500),
	withdrawn: /* @__PURE__ */ b()
}), hr = /* @__PURE__ */ E(/* @__PURE__ */ w({
	moduleId: j(),
	cohortId: /* @__PURE__ */ S(A()),
	learnerId: /* @__PURE__ */ S(A()),
	...mr.entries,
	was: /* @__PURE__ */ cn(mr)
}), /* @__PURE__ */ qt((e) => e.cohortId === null != (e.learnerId === null), "one of cohortId and learnerId")), gr = /* @__PURE__ */ w({
	name: k(80),
	login: Gn,
	phone: /* @__PURE__ */ S(Bn),
	administrator: /* @__PURE__ */ b(),
	cohortIds: /* @__PURE__ */ y(A()),
	ended: /* @__PURE__ */ b()
}), _r = /* @__PURE__ */ w({
	...gr.entries,
	was: /* @__PURE__ */ cn(gr)
}), vr = /* @__PURE__ */ w({
	accountId: A(),
	token: Jn
}), yr = /* @__PURE__ */ w({ now: D }), br = /* @__PURE__ */ S(/* @__PURE__ */ w({
	raw: O,
	max: O
})), xr = /* @__PURE__ */ w({
	moduleId: j(),
	state: /* @__PURE__ */ C([
		"not-started",
		"in-progress",
		"passed",
		"failed"
	]),
	best: br,
	attempts: O,
	lessonsCompleted: O,
	lastRecordAt: /* @__PURE__ */ S(D),
	practiceAt: /* @__PURE__ */ S(D),
	assignment: /* @__PURE__ */ S(/* @__PURE__ */ w({
		id: A(),
		state: /* @__PURE__ */ C([
			"assigned",
			"started",
			"overdue",
			"satisfied",
			"withdrawn"
		]),
		dueOn: /* @__PURE__ */ S(jn),
		timing: /* @__PURE__ */ S(/* @__PURE__ */ C([
			"on-time",
			"late",
			"on-time-arrived-later"
		])),
		clockUncertain: /* @__PURE__ */ b()
	}))
}), Sr = /* @__PURE__ */ w({
	lastHeardAt: /* @__PURE__ */ S(D),
	freeMb: /* @__PURE__ */ S(O),
	persisted: /* @__PURE__ */ S(/* @__PURE__ */ b()),
	waiting: O,
	refused: O,
	clockOffsetMs: /* @__PURE__ */ S(kn),
	forked: /* @__PURE__ */ b()
}), Cr = /* @__PURE__ */ w({
	id: A(),
	name: k(80),
	otherName: /* @__PURE__ */ cn(k(80)),
	cohortId: A(),
	joinedAt: D,
	ended: /* @__PURE__ */ b(),
	device: /* @__PURE__ */ S(Sr),
	quarantined: O,
	cells: /* @__PURE__ */ y(xr)
}), wr = /* @__PURE__ */ w({
	id: A(),
	moduleId: j(),
	cohortId: /* @__PURE__ */ S(A()),
	learnerId: /* @__PURE__ */ S(A()),
	dueOn: /* @__PURE__ */ S(jn),
	graceDays: O,
	note: Mn(500),
	withdrawn: /* @__PURE__ */ b(),
	assignedAt: D,
	assignedBy: /* @__PURE__ */ T()
}), Tr = /* @__PURE__ */ w({
	id: A(),
	cohortId: A(),
	name: Mn(80),
	state: /* @__PURE__ */ C([
		"open",
		"used",
		"expired",
		"replaced"
	]),
	expiresAt: D,
	usedBy: /* @__PURE__ */ S(k(80))
}), Er = /* @__PURE__ */ w({
	now: D,
	cohorts: /* @__PURE__ */ y(/* @__PURE__ */ w({
		id: A(),
		name: k(80),
		timeZone: zn,
		localCard: /* @__PURE__ */ cn(ir)
	})),
	learners: /* @__PURE__ */ y(Cr),
	assignments: /* @__PURE__ */ y(wr),
	invitations: /* @__PURE__ */ y(Tr),
	openQuestions: O
}), Dr = /* @__PURE__ */ w({
	moduleId: j(),
	packHash: Nn(),
	readyAt: D,
	receivedAt: D,
	doneSteps: /* @__PURE__ */ y(j()),
	selfCheck: /* @__PURE__ */ y(/* @__PURE__ */ w({
		lineId: j(),
		answer: /* @__PURE__ */ C(bn)
	})),
	reflection: /* @__PURE__ */ S(/* @__PURE__ */ T())
}), Or = /* @__PURE__ */ w({
	now: D,
	learner: Cr,
	attempts: /* @__PURE__ */ y(/* @__PURE__ */ w({
		id: A(),
		moduleId: j(),
		language: /* @__PURE__ */ T(),
		submittedAt: D,
		receivedAt: D,
		finishedAt: D,
		receipt: /* @__PURE__ */ T(),
		score: /* @__PURE__ */ w({
			raw: O,
			max: O
		}),
		passed: /* @__PURE__ */ b(),
		spentMs: O,
		responses: /* @__PURE__ */ y(/* @__PURE__ */ w({
			questionId: j(),
			prompt: /* @__PURE__ */ T(),
			given: /* @__PURE__ */ y(/* @__PURE__ */ T()),
			right: /* @__PURE__ */ y(/* @__PURE__ */ T()),
			isCorrect: /* @__PURE__ */ b(),
			critical: /* @__PURE__ */ b(),
			spentMs: O
		}))
	})),
	practices: /* @__PURE__ */ y(Dr),
	quarantine: /* @__PURE__ */ y(/* @__PURE__ */ w({
		code: /* @__PURE__ */ T(),
		reason: /* @__PURE__ */ T(),
		receivedAt: D
	}))
}), kr = /* @__PURE__ */ w({
	now: D,
	supervisors: /* @__PURE__ */ y(/* @__PURE__ */ w({
		id: A(),
		name: k(80),
		login: /* @__PURE__ */ T(),
		phone: /* @__PURE__ */ S(Bn),
		roles: /* @__PURE__ */ y(/* @__PURE__ */ C(jt)),
		cohortIds: /* @__PURE__ */ y(A()),
		hasPassword: /* @__PURE__ */ b(),
		ended: /* @__PURE__ */ b()
	}))
});
// src/server/assignments/assignment.repository.ts
function Ar(e, t, n) {
	return e.selectFrom("assignment").selectAll().where((e) => e.or([e("learner_id", "=", t), ...n === null ? [] : [e("cohort_id", "=", n)]])).orderBy("assigned_at").orderBy("assignment_id").execute();
}
function jr(e, t) {
	return e.selectFrom("assignment").selectAll().where("cohort_id", "=", t).orderBy("assignment_id").execute();
}
function Mr(e, t) {
	return e.selectFrom("assignment").selectAll().where("assignment_id", "=", t).executeTakeFirst();
}
async function Nr(e, t) {
	await e.insertInto("assignment").values(t).onConflict((e) => e.column("assignment_id").doUpdateSet(t)).execute();
}
// src/protocol/base64url.ts
var Pr = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
function Fr(e) {
	let t = "", n = 0, r = 0;
	for (let i of e) for (n = n << 8 | i, r += 8; r >= 6;) r -= 6, t += Pr[n >>> r & 63], n &= (1 << r) - 1;
	return r === 0 ? t : t + Pr[n << 6 - r & 63];
}
function Ir(e) {
	let t = [], n = 0, r = 0;
	for (let i of e) {
		let e = Pr.indexOf(i);
		if (e < 0) return;
		n = n << 6 | e, r += 6, r >= 8 && (r -= 8, t.push(n >>> r & 255), n &= (1 << r) - 1);
	}
	return r >= 6 || n !== 0 ? void 0 : new Uint8Array(t);
}
var Lr = (e) => Uint8Array.from(encodeURIComponent(e).matchAll(/%([0-9A-F]{2})|./g), ([e, t]) => t === void 0 ? e.charCodeAt(0) : parseInt(t, 16));
function Rr(e) {
	try {
		return decodeURIComponent(Array.from(e, (e) => `%${e.toString(16).padStart(2, "0")}`).join(""));
	} catch {
		return;
	}
}
// src/protocol/decode.ts
function zr(e, t) {
	let n = /* @__PURE__ */ yn(e, t);
	return n.success ? {
		kind: "decoded",
		value: n.output
	} : {
		kind: "malformed",
		paths: [...new Set(n.issues.map((e) => /* @__PURE__ */ Wt(e) ?? ""))]
	};
}
// src/protocol/certificate.ts
var Br = /* @__PURE__ */ w({
	version: /* @__PURE__ */ x(1),
	id: A(),
	issuer: Mn(80),
	name: k(80),
	otherName: Mn(80),
	kind: /* @__PURE__ */ C(["module", "course"]),
	subject: j(),
	title: /* @__PURE__ */ w({
		ar: k(200),
		fr: k(200)
	}),
	packVersion: /* @__PURE__ */ S(O),
	passedOn: jn,
	issuedAt: D
}), Vr = /* @__PURE__ */ w({
	alg: /* @__PURE__ */ x("ES256"),
	kid: In
}), Hr = (e, t) => `${Wr({
	alg: "ES256",
	kid: e
})}.${Wr(t)}`;
function Ur(e) {
	let t = e.split("."), [n = "", r = "", i = ""] = t, a = zr(Vr, Gr(n)), o = Ir(i);
	if (t.length !== 3 || a.kind === "malformed" || o?.length !== 64) return { kind: "unreadable" };
	let s = Gr(r), c = zr(Br, s);
	return c.kind === "malformed" ? { kind: Kr(s) ? "newer" : "unreadable" } : {
		kind: "statement",
		kid: a.value.kid,
		claims: c.value,
		signed: Lr(`${n}.${r}`),
		signature: o
	};
}
var Wr = (e) => Fr(Lr(JSON.stringify(e)));
function Gr(e) {
	let t = Ir(e), n = t === void 0 ? void 0 : Rr(t);
	try {
		return n === void 0 ? void 0 : JSON.parse(n);
	} catch {
		return;
	}
}
var Kr = (e) => /* @__PURE__ */ sn(/* @__PURE__ */ dn({ version: /* @__PURE__ */ E(/* @__PURE__ */ un(), /* @__PURE__ */ Qt(2)) }), e);
// src/server/sync/change-log.ts
async function qr(e, t, n) {
	let { change_number: r } = await e.updateTable("account").set((e) => ({ change_number: e("change_number", "+", n) })).where("account_id", "=", t).returning("change_number").executeTakeFirstOrThrow();
	return r - n + 1;
}
async function Jr(e, t, n) {
	if (n.length === 0) return;
	let r = await qr(e, t, n.length);
	await e.insertInto("change").values(n.map(({ kind: e, objectId: n }, i) => ({
		account_id: t,
		kind: e,
		object_id: n,
		number: r + i
	}))).onConflict((e) => e.columns([
		"account_id",
		"kind",
		"object_id"
	]).doUpdateSet((e) => ({ number: e.ref("excluded.number") }))).execute();
}
async function Yr(e, t, n) {
	for (let r of t.toSorted()) await Jr(e, r, n);
}
var Xr = (e) => ({
	kind: "account",
	objectId: e
});
// src/server/certificates/passes.ts
async function Zr(e, t) {
	let n = await e.selectFrom("learner_module").innerJoin("record", "record.record_id", "learner_module.passed_by").select([
		"learner_module.module_id",
		"record.record_id",
		"record.submitted_at",
		"record.offset_ms",
		"record.measured_offset_ms",
		"record.received_at"
	]).where("learner_module.account_id", "=", t).execute();
	return new Map(n.map((e) => [e.module_id, e]));
}
async function Qr(e, { record_id: t, module_id: n }) {
	let r = await e.selectFrom("record").innerJoin("pack", "pack.pack_hash", "record.pack_hash").select([
		"pack.language",
		"pack.title",
		"pack.version"
	]).where("record.record_id", "=", t).executeTakeFirstOrThrow(), i = await e.selectFrom("pack").select(["title", "version"]).where("module_id", "=", n).where("language", "!=", r.language).orderBy("version", "desc").orderBy("added_at", "desc").execute(), a = (i.find(({ version: e }) => e === r.version) ?? i[0] ?? r).title;
	return {
		title: r.language === "ar" ? {
			ar: r.title,
			fr: a
		} : {
			ar: a,
			fr: r.title
		},
		version: r.version
	};
}
async function $r(e, t) {
	let n = await e.selectFrom("account").leftJoin("cohort", "cohort.cohort_id", "account.cohort_id").select([
		"account.name",
		"account.other_name",
		"cohort.time_zone"
	]).where("account.account_id", "=", t).executeTakeFirstOrThrow();
	return {
		name: n.name,
		otherName: n.other_name,
		timeZone: n.time_zone ?? "Africa/Casablanca"
	};
}
// src/server/certificates/renew.ts
async function ei(e, { signer: t }, n, r) {
	let { name: i, otherName: a } = await $r(e, n), o = await e.selectFrom("certificate").selectAll().where("account_id", "=", n).execute();
	for (let { certificate_id: s, statement: c } of o) {
		let o = Ur(c);
		if (o.kind !== "statement") throw Error("a stored certificate cannot be read");
		let { claims: l } = o;
		(l.name !== i || l.otherName !== a) && (await e.updateTable("certificate").set({
			name: i,
			issued_at: r,
			statement: t.sign({
				...l,
				name: i,
				otherName: a,
				issuedAt: r
			})
		}).where("certificate_id", "=", s).execute(), await Jr(e, n, [{
			kind: "certificate",
			objectId: s
		}]));
	}
}
// src/server/accounts/account.repository.ts
function ti(e) {
	return [
		...e.is_learner === 1 ? ["learner"] : [],
		...e.is_supervisor === 1 ? ["supervisor"] : [],
		...e.is_administrator === 1 ? ["administrator"] : []
	];
}
function ni(e, t) {
	return e.selectFrom("account").selectAll().where("account_id", "=", t).executeTakeFirst();
}
async function ri(e, t) {
	let n = await e.selectFrom("account").selectAll().where("account_id", "=", t).executeTakeFirstOrThrow(), r = await e.selectFrom("supervision").select("cohort_id").where("account_id", "=", t).execute();
	return {
		id: t,
		name: n.name,
		roles: ti(n),
		supervises: r.map((e) => e.cohort_id)
	};
}
async function ii(e, t) {
	return (await e.selectFrom("account").select("account_id").where("cohort_id", "=", t).orderBy("account_id").execute()).map((e) => e.account_id);
}
// src/server/cohorts/cohort.repository.ts
function ai(e, t) {
	return e.selectFrom("cohort").selectAll().where("cohort_id", "=", t).executeTakeFirst();
}
async function oi(e, t) {
	await e.insertInto("cohort").values(t).onConflict((e) => e.column("cohort_id").doUpdateSet({
		name: t.name,
		time_zone: t.time_zone
	})).execute();
}
async function si(e, t, n) {
	await e.insertInto("supervision").values({
		account_id: t,
		cohort_id: n
	}).onConflict((e) => e.doNothing()).execute();
}
async function ci(e, { cohort_id: t, local_card: n }, r) {
	let i = JSON.stringify(r);
	if (n === i) return;
	await e.updateTable("cohort").set({ local_card: i }).where("cohort_id", "=", t).execute();
	let { everyone: a } = await di(e, t);
	for (let t of a) await Jr(e, t, [Xr(t)]);
}
function li(e) {
	let t = {
		id: e.cohort_id,
		name: e.name,
		timeZone: e.time_zone
	};
	if (e.local_card === null) return t;
	let n = zr(ir, JSON.parse(e.local_card));
	if (n.kind === "malformed") throw Error("a stored local card cannot be read");
	return {
		...t,
		localCard: n.value
	};
}
async function ui(e, t) {
	let n = (await jr(e, t)).map((e) => ({
		kind: "assignment",
		objectId: e.assignment_id
	})), { learners: r, everyone: i } = await di(e, t);
	for (let t of i) {
		let i = r.has(t) ? n : [];
		await Jr(e, t, [Xr(t), ...i]);
	}
}
async function di(e, t) {
	let n = new Set(await ii(e, t)), r = await e.selectFrom("supervision").select("account_id").where("cohort_id", "=", t).execute();
	return {
		learners: n,
		everyone: [.../* @__PURE__ */ new Set([...n, ...r.map((e) => e.account_id)])].toSorted()
	};
}
// src/server/http/path-id.ts
function fi(e) {
	let t = /* @__PURE__ */ yn(A(), e);
	return t.success ? t.output : void 0;
}
// src/server/http/refusal.ts
var pi = {
	"malformed-signature": 400,
	"malformed-request": 400,
	"unknown-device": 401,
	clock: 401,
	"wrong-signature": 401,
	"device-ended": 403,
	"code-unknown": 404,
	"code-used": 409,
	"code-expired": 410,
	"wrong-password": 401,
	"login-taken": 409,
	"password-weak": 422,
	"slow-down": 429,
	forbidden: 403,
	"not-found": 404,
	"too-large": 413,
	conflict: 409,
	"unsupported-protocol": 400,
	unavailable: 503
};
function M(e, t) {
	let n = {
		kind: "refusal",
		status: pi[e],
		reason: e
	};
	return t === void 0 ? n : {
		...n,
		more: t
	};
}
var mi = {
	"malformed-signature": "The request is not signed as it should be.",
	"malformed-request": "The request does not have the expected shape.",
	"unknown-device": "This device is not known here.",
	clock: "The clock of the device is too far from the clock of the server.",
	"wrong-signature": "The signature does not fit the request.",
	"device-ended": "This device or account was ended.",
	"code-unknown": "There is no such code.",
	"code-used": "The code was used on another device.",
	"code-expired": "The code is no longer valid.",
	"wrong-password": "Login or password is wrong.",
	"login-taken": "Another account has this login.",
	"password-weak": "The password is too easy to guess.",
	"slow-down": "Too many tries. Wait, then try again.",
	forbidden: "This account may not do that.",
	"not-found": "There is nothing here.",
	"too-large": "The request is too large.",
	conflict: "This does not fit what is already there.",
	"unsupported-protocol": "The app is newer than the server.",
	unavailable: "The server cannot answer now."
};
function hi(e) {
	let { status: t, reason: n, more: r } = e, i = {
		type: `urn:smart-educator:problem:${n}`,
		title: mi[n],
		status: t,
		reason: n,
		...r
	}, a = new Headers({
		"Content-Type": "application/problem+json; charset=utf-8",
		"Cache-Control": "no-store"
	});
	return r?.retryAfterS !== void 0 && a.set("Retry-After", String(r.retryAfterS)), new Response(JSON.stringify(i), {
		status: t,
		headers: a
	});
}
// src/server/http/client-address.ts
function gi(e) {
	let t = e.env?.incoming?.socket.remoteAddress ?? "unknown";
	return _i(t) && e.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() || t;
}
var _i = (e) => /^(::ffff:)?(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)|^::1$|^f[cd][0-9a-f]{2}:/i.test(e), vi = (e) => e.__COMPOSED_HANDLER ? vi(e[it]) : e;
// ../../work/wt-border/node_modules/quansync/dist/index.mjs
function yi(e) {
	return e && typeof e == "object" && typeof e.then == "function";
}
function bi(e) {
	return e && typeof e == "object" && typeof e[Symbol.iterator] == "function" && "__quansync" in e;
}
function xi(e) {
	let t = function* (...t) {
		return (yield Oi) ? yield e.async.apply(this, t) : e.sync.apply(this, t);
	};
	function n(...n) {
		let r = t.apply(this, n);
		return r.then = (...t) => e.async.apply(this, n).then(...t), r.__quansync = !0, r;
	}
	return n.sync = e.sync, n.async = e.async, n;
}
function Si(e) {
	return xi({
		async: () => Promise.resolve(e),
		sync: () => {
			if (yi(e)) throw new ki();
			return e;
		}
	});
}
function Ci(e, t) {
	if (e === Oi) return t;
	if (bi(e)) return t ? Ti(e) : wi(e);
	if (!t && yi(e)) throw new ki();
	return e;
}
function wi(e, t = Ai) {
	let n = e.next();
	for (; !n.done;) try {
		n = e.next(Ci(t(n.value, !1)));
	} catch (t) {
		n = e.throw(t);
	}
	return Ci(n.value);
}
async function Ti(e, t = Ai) {
	let n = e.next();
	for (; !n.done;) try {
		n = e.next(await Ci(t(n.value, !0), !0));
	} catch (t) {
		n = e.throw(t);
	}
	return n.value;
}
function Ei(e, t) {
	return xi({
		name: e.name,
		async(...n) {
			return Ti(e.apply(this, n), t?.onYield);
		},
		sync(...n) {
			return wi(e.apply(this, n), t?.onYield);
		}
	});
}
function Di(e, t) {
	return yi(e) ? Si(e) : typeof e == "function" ? Ei(e, t) : xi(e);
}
var Oi, ki, Ai, ji = h((() => {
	Oi = Symbol.for("quansync.getIsAsync"), ki = class extends Error {
		constructor(e = "Unexpected promise in sync context") {
			super(e), this.name = "QuansyncError";
		}
	}, Ai = (e) => e, Di({
		async: () => Promise.resolve(!0),
		sync: () => !1
	});
})), Mi = /* @__PURE__ */ me({ default: () => Ni });
function Ni() {
	return (e, t) => e.toJsonSchema(t);
}
var Pi = h((() => {})), Fi = /* @__PURE__ */ me({ default: () => Ii }), Ii, Li = h((() => {
	throw Ii = {}, Error("Could not resolve \"effect\" imported by \"@standard-community/standard-json\". Is it installed?");
})), Ri = /* @__PURE__ */ me({ default: () => zi });
async function zi() {
	try {
		let { JSONSchema: e } = await Promise.resolve().then(() => (Li(), Fi));
		return (t) => e.make(t);
	} catch {
		throw new Na("effect");
	}
}
var Bi = h((() => {
	Ia();
})), Vi = /* @__PURE__ */ me({ default: () => Hi }), Hi, Ui = h((() => {
	throw Hi = {}, Error("Could not resolve \"sury\" imported by \"@standard-community/standard-json\". Is it installed?");
})), Wi = /* @__PURE__ */ me({ default: () => Gi });
async function Gi() {
	try {
		let { toJSONSchema: e } = await Promise.resolve().then(() => (Ui(), Vi));
		return e;
	} catch {
		throw new Na("sury");
	}
}
var Ki = h((() => {
	Ia();
})), qi = /* @__PURE__ */ me({ default: () => Ji });
function Ji() {
	return (e) => JSON.parse(JSON.stringify(e.Type()));
}
var Yi = h((() => {})), Xi = /* @__PURE__ */ me({
	addGlobalDefs: () => ca,
	getGlobalDefs: () => la,
	toJsonSchema: () => ua,
	toJsonSchemaDefs: () => da,
	toStandardJsonSchema: () => fa
});
function N(e, t) {
	return e ? (e.push(t), e) : [t];
}
function Zi(e) {
	return e.replace(pa, "\\$&");
}
function Qi(e, t) {
	switch (t?.errorMode) {
		case "ignore": break;
		case "warn":
			console.warn(e);
			break;
		default: throw Error(e);
	}
}
function $i(e) {
	return typeof e == "boolean" || typeof e == "number" && Number.isFinite(e) || typeof e == "string";
}
function ea(e) {
	return e.every($i);
}
function ta(e, t) {
	return typeof e != "number" || !Number.isFinite(e) || t > e ? t : e;
}
function na(e, t) {
	return typeof e != "number" || !Number.isFinite(e) || t < e ? t : e;
}
/* @__NO_SIDE_EFFECTS__ */
function ra(e, t) {
	return e === void 0 ? t : { anyOf: [e, t] };
}
function ia(e, t) {
	let n = e.enum ?? t;
	if (e.enum) {
		let e = new Set(t);
		n = n.filter((t) => e.has(t));
	}
	n.length ? e.enum = [...new Set(n)] : (delete e.enum, e.not = /* @__PURE__ */ ra(e.not, {}));
}
function aa(e, t, n) {
	if (n?.ignoreActions?.includes(t.type)) return e;
	let r;
	switch (t.type) {
		case "base64":
			e.contentEncoding = "base64";
			break;
		case "bic":
		case "cuid2":
		case "decimal":
		case "digits":
		case "domain":
		case "emoji":
		case "hash":
		case "hexadecimal":
		case "hex_color":
		case "isrc":
		case "iso_time_second":
		case "iso_week":
		case "ksuid":
		case "mac":
		case "mac48":
		case "mac64":
		case "nanoid":
		case "octal":
		case "slug":
		case "ulid":
			e.pattern ? r = N(r, `The "${t.type}" action is not supported in combination with another regex action.`) : e.pattern = t.requirement.source;
			break;
		case "description":
			e.description = t.description;
			break;
		case "email":
		case "rfc_email":
			e.format = "email";
			break;
		case "ends_with":
			e.pattern ? r = N(r, `The "${t.type}" action is not supported in combination with another regex action.`) : e.pattern = `${Zi(t.requirement)}$`;
			break;
		case "empty":
			e.type === "array" ? e.maxItems = 0 : (e.type !== "string" && (r = N(r, `The "${t.type}" action is not supported on type "${e.type}".`)), e.maxLength = 0);
			break;
		case "entries":
			if (!Number.isInteger(t.requirement) || t.requirement < 0) {
				r = N(r, "The requirement of the \"entries\" action must be a non-negative integer.");
				break;
			}
			e.minProperties = ta(e.minProperties, t.requirement), e.maxProperties = na(e.maxProperties, t.requirement);
			break;
		case "examples":
			e.examples = Array.isArray(e.examples) ? [...e.examples, ...t.examples] : t.examples;
			break;
		case "gt_value":
			if (e.type !== "number" && e.type !== "integer") {
				r = N(r, `The "gt_value" action is not supported on type "${e.type}".`);
				break;
			}
			if (!Number.isFinite(t.requirement)) {
				r = N(r, "The requirement of the \"gt_value\" action is not JSON compatible.");
				break;
			}
			if (n?.target === "openapi-3.0") {
				r = N(r, "The \"gt_value\" action is not supported for OpenAPI 3.0.");
				break;
			}
			e.exclusiveMinimum = ta(e.exclusiveMinimum, t.requirement);
			break;
		case "includes":
			e.pattern ? r = N(r, `The "${t.type}" action is not supported in combination with another regex action.`) : e.pattern = Zi(t.requirement);
			break;
		case "integer":
			e.type = "integer";
			break;
		case "ipv4":
			e.format = "ipv4";
			break;
		case "ipv6":
			e.format = "ipv6";
			break;
		case "iso_date":
			e.format = "date";
			break;
		case "iso_date_time":
		case "iso_timestamp":
			e.format = "date-time";
			break;
		case "iso_time":
			e.format = "time";
			break;
		case "jws_compact":
			e.pattern ? r = N(r, `The "${t.type}" action is not supported in combination with another regex action.`) : e.pattern = t.requirement.source;
			break;
		case "length":
			if (!Number.isInteger(t.requirement) || t.requirement < 0) {
				r = N(r, "The requirement of the \"length\" action must be a non-negative integer.");
				break;
			}
			e.type === "array" ? (e.minItems = ta(e.minItems, t.requirement), e.maxItems = na(e.maxItems, t.requirement)) : (e.type !== "string" && (r = N(r, `The "${t.type}" action is not supported on type "${e.type}".`)), e.minLength = ta(e.minLength, t.requirement), e.maxLength = na(e.maxLength, t.requirement));
			break;
		case "lt_value":
			if (e.type !== "number" && e.type !== "integer") {
				r = N(r, `The "lt_value" action is not supported on type "${e.type}".`);
				break;
			}
			if (!Number.isFinite(t.requirement)) {
				r = N(r, "The requirement of the \"lt_value\" action is not JSON compatible.");
				break;
			}
			if (n?.target === "openapi-3.0") {
				r = N(r, "The \"lt_value\" action is not supported for OpenAPI 3.0.");
				break;
			}
			e.exclusiveMaximum = na(e.exclusiveMaximum, t.requirement);
			break;
		case "max_entries":
			if (!Number.isInteger(t.requirement) || t.requirement < 0) {
				r = N(r, "The requirement of the \"max_entries\" action must be a non-negative integer.");
				break;
			}
			e.maxProperties = na(e.maxProperties, t.requirement);
			break;
		case "max_length":
			if (!Number.isInteger(t.requirement) || t.requirement < 0) {
				r = N(r, "The requirement of the \"max_length\" action must be a non-negative integer.");
				break;
			}
			e.type === "array" ? e.maxItems = na(e.maxItems, t.requirement) : (e.type !== "string" && (r = N(r, `The "${t.type}" action is not supported on type "${e.type}".`)), e.maxLength = na(e.maxLength, t.requirement));
			break;
		case "max_value":
			if (e.type !== "number" && e.type !== "integer") {
				r = N(r, `The "max_value" action is not supported on type "${e.type}".`);
				break;
			}
			if (!Number.isFinite(t.requirement)) {
				r = N(r, "The requirement of the \"max_value\" action is not JSON compatible.");
				break;
			}
			e.maximum = na(e.maximum, t.requirement);
			break;
		case "metadata":
			typeof t.metadata.title == "string" && (e.title = t.metadata.title), typeof t.metadata.description == "string" && (e.description = t.metadata.description), Array.isArray(t.metadata.examples) && (e.examples = Array.isArray(e.examples) ? [...e.examples, ...t.metadata.examples] : t.metadata.examples);
			for (let n of Object.keys(t.metadata)) n !== "title" && n !== "description" && n !== "examples" && n !== "__proto__" && (e[n] = t.metadata[n]);
			break;
		case "min_entries":
			if (!Number.isInteger(t.requirement) || t.requirement < 0) {
				r = N(r, "The requirement of the \"min_entries\" action must be a non-negative integer.");
				break;
			}
			e.minProperties = ta(e.minProperties, t.requirement);
			break;
		case "min_length":
			if (!Number.isInteger(t.requirement) || t.requirement < 0) {
				r = N(r, "The requirement of the \"min_length\" action must be a non-negative integer.");
				break;
			}
			e.type === "array" ? e.minItems = ta(e.minItems, t.requirement) : (e.type !== "string" && (r = N(r, `The "${t.type}" action is not supported on type "${e.type}".`)), e.minLength = ta(e.minLength, t.requirement));
			break;
		case "min_value":
			if (e.type !== "number" && e.type !== "integer") {
				r = N(r, `The "min_value" action is not supported on type "${e.type}".`);
				break;
			}
			if (!Number.isFinite(t.requirement)) {
				r = N(r, "The requirement of the \"min_value\" action is not JSON compatible.");
				break;
			}
			e.minimum = ta(e.minimum, t.requirement);
			break;
		case "multiple_of":
			e.multipleOf = t.requirement;
			break;
		case "non_empty":
			e.type === "array" ? e.minItems = ta(e.minItems, 1) : (e.type !== "string" && (r = N(r, `The "${t.type}" action is not supported on type "${e.type}".`)), e.minLength = ta(e.minLength, 1));
			break;
		case "not_value":
			if (!$i(t.requirement)) {
				r = N(r, "The requirement of the \"not_value\" action is not JSON compatible.");
				break;
			}
			e.not = /* @__PURE__ */ ra(e.not, n?.target === "openapi-3.0" ? { enum: [t.requirement] } : { const: t.requirement });
			break;
		case "not_values":
			if (!ea(t.requirement)) {
				r = N(r, "A requirement of the \"not_values\" action is not JSON compatible.");
				break;
			}
			t.requirement.length && (e.not = /* @__PURE__ */ ra(e.not, { enum: [...new Set(t.requirement)] }));
			break;
		case "regex":
			t.requirement.flags && (r = N(r, "RegExp flags are not supported by JSON Schema.")), e.pattern ? r = N(r, `The "${t.type}" action is not supported in combination with another regex action.`) : e.pattern = t.requirement.source;
			break;
		case "safe_integer":
			e.type = "integer", e.minimum = ta(e.minimum, -(2 ** 53 - 1)), e.maximum = na(e.maximum, 2 ** 53 - 1);
			break;
		case "starts_with":
			e.pattern ? r = N(r, `The "${t.type}" action is not supported in combination with another regex action.`) : e.pattern = `^${Zi(t.requirement)}`;
			break;
		case "title":
			e.title = t.title;
			break;
		case "url":
			e.format = "uri";
			break;
		case "uuid":
			e.format = "uuid";
			break;
		case "value":
			if (!$i(t.requirement)) {
				r = N(r, "The requirement of the \"value\" action is not JSON compatible.");
				break;
			}
			n?.target === "openapi-3.0" ? ia(e, [t.requirement]) : "const" in e && e.const !== t.requirement ? r = N(r, `The "${t.type}" action is not supported in combination with a different "const" restriction.`) : e.const = t.requirement;
			break;
		case "values":
			if (!ea(t.requirement)) {
				r = N(r, "A requirement of the \"values\" action is not JSON compatible.");
				break;
			}
			ia(e, t.requirement);
			break;
		default: r = N(r, `The "${t.type}" action cannot be converted to JSON Schema.`);
	}
	if (n?.overrideAction) {
		let i = n.overrideAction({
			valibotAction: t,
			jsonSchema: e,
			errors: r
		});
		if (i) return { ...i };
	}
	if (r) for (let e of r) Qi(e, n);
	return e;
}
function oa(e) {
	return e.flatMap((e) => "pipe" in e ? oa(e.pipe) : e);
}
function sa(e) {
	return `#/$defs/${e.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}
function P(e, t, n, r, i = !1) {
	if (!i) {
		let i = r.referenceMap.get(t);
		if (i) {
			if (e.$ref = sa(i), n?.overrideRef) {
				let a = n.overrideRef({
					...r,
					referenceId: i,
					valibotSchema: t,
					jsonSchema: e
				});
				a && (e.$ref = a);
			}
			return e;
		}
	}
	if ("pipe" in t) {
		let i = oa(t.pipe), a = 0, o = i.length - 1;
		if (n?.typeMode === "input") {
			let e = i.slice(1).findIndex((e) => e.kind === "schema" || e.kind === "transformation" && (e.type === "find_item" || e.type === "parse_json" || e.type === "raw_transform" || e.type === "reduce_items" || e.type === "stringify_json" || e.type === "to_bigint" || e.type === "to_boolean" || e.type === "to_date" || e.type === "to_number" || e.type === "to_string" || e.type === "transform"));
			e !== -1 && (o = e);
		} else if (n?.typeMode === "output") {
			let e = i.findLastIndex((e) => e.kind === "schema");
			e !== -1 && (a = e);
		}
		for (let t = a; t <= o; t++) {
			let o = i[t];
			o.kind === "schema" ? (t > a && Qi("Set the \"typeMode\" config to \"input\" or \"output\" to convert pipelines with multiple schemas.", n), e = P(e, o, n, r, !0)) : e = aa(e, o, n);
		}
		return e;
	}
	let a;
	switch (t.type) {
		case "boolean":
			e.type = "boolean";
			break;
		case "null":
			n?.target === "openapi-3.0" ? e.enum = [null] : e.type = "null";
			break;
		case "number":
			e.type = "number";
			break;
		case "string":
			e.type = "string";
			break;
		case "array":
			e.type = "array", e.items = P({}, t.item, n, r);
			break;
		case "tuple":
		case "tuple_with_rest":
		case "loose_tuple":
		case "strict_tuple":
			if (e.type = "array", n?.target === "openapi-3.0") {
				e.items = { anyOf: [] }, e.minItems = t.items.length;
				for (let i of t.items) e.items.anyOf.push(P({}, i, n, r));
				t.type === "tuple_with_rest" ? e.items.anyOf.push(P({}, t.rest, n, r)) : (t.type === "strict_tuple" || t.type === "tuple") && (e.maxItems = t.items.length);
			} else if (n?.target === "draft-2020-12") {
				e.prefixItems = [], e.minItems = t.items.length;
				for (let i of t.items) e.prefixItems.push(P({}, i, n, r));
				t.type === "tuple_with_rest" ? e.items = P({}, t.rest, n, r) : t.type === "strict_tuple" && (e.items = !1);
			} else {
				e.items = [], e.minItems = t.items.length;
				for (let i of t.items) e.items.push(P({}, i, n, r));
				t.type === "tuple_with_rest" ? e.additionalItems = P({}, t.rest, n, r) : t.type === "strict_tuple" && (e.additionalItems = !1);
			}
			break;
		case "object":
		case "object_with_rest":
		case "loose_object":
		case "strict_object":
			e.type = "object", e.properties = {}, e.required = [];
			for (let i in t.entries) {
				let a = t.entries[i];
				e.properties[i] = P({}, a, n, r), a.type !== "exact_optional" && a.type !== "nullish" && a.type !== "optional" && e.required.push(i);
			}
			t.type === "object_with_rest" ? e.additionalProperties = P({}, t.rest, n, r) : t.type === "strict_object" && (e.additionalProperties = !1);
			break;
		case "record":
			n?.target === "openapi-3.0" && "pipe" in t.key && (a = N(a, "The \"record\" schema with a schema for the key that contains a \"pipe\" cannot be converted to JSON Schema.")), t.key.type !== "string" && (a = N(a, `The "record" schema with the "${t.key.type}" schema for the key cannot be converted to JSON Schema.`)), e.type = "object", n?.target !== "openapi-3.0" && (e.propertyNames = P({}, t.key, n, r)), e.additionalProperties = P({}, t.value, n, r);
			break;
		case "any":
		case "unknown": break;
		case "never":
			e.not = {};
			break;
		case "nullable":
		case "nullish":
			if (n?.target === "openapi-3.0") {
				let i = P({}, t.wrapped, n, r);
				Object.assign(e, i), e.nullable = !0;
			} else e.anyOf = [P({}, t.wrapped, n, r), { type: "null" }];
			t.default !== void 0 && (e.default = typeof t.default == "function" ? t.default() : t.default);
			break;
		case "exact_optional":
		case "optional":
		case "undefinedable":
			e = P(e, t.wrapped, n, r), t.default !== void 0 && (e.default = typeof t.default == "function" ? t.default() : t.default);
			break;
		case "literal":
			if (!$i(t.literal)) {
				a = N(a, "The value of the \"literal\" schema is not JSON compatible.");
				break;
			}
			n?.target === "openapi-3.0" ? e.enum = [t.literal] : e.const = t.literal;
			break;
		case "enum":
		case "picklist": {
			let r = t.options;
			if (!r.every((e) => typeof e == "string" || typeof e == "number" && Number.isFinite(e))) {
				a = N(a, `An option of the "${t.type}" schema is not JSON compatible.`);
				break;
			}
			e.enum = r, r.every((e) => typeof e == "string") ? e.type = "string" : r.every((e) => typeof e == "number") ? e.type = "number" : n?.target !== "openapi-3.0" && (e.type = ["string", "number"]);
			break;
		}
		case "union":
			e.anyOf = t.options.map((e) => P({}, e, n, r));
			break;
		case "variant":
			e.oneOf = t.options.map((e) => P({}, e, n, r));
			break;
		case "intersect":
			e.allOf = t.options.map((e) => P({}, e, n, r));
			break;
		case "lazy": {
			let i = r.getterMap.get(t.getter);
			i || (i = t.getter(void 0), r.getterMap.set(t.getter, i));
			let a = r.referenceMap.get(i);
			if (a || (a = r.referenceMap.createId(r.definitions), r.referenceMap.set(i, a), r.definitions[a] = P({}, i, n, r, !0)), e.$ref = sa(a), n?.overrideRef) {
				let t = n.overrideRef({
					...r,
					referenceId: a,
					valibotSchema: i,
					jsonSchema: e
				});
				t && (e.$ref = t);
			}
			break;
		}
		default: a = N(a, `The "${t.type}" schema cannot be converted to JSON Schema.`);
	}
	if (n?.overrideSchema) {
		let i = n.overrideSchema({
			...r,
			referenceId: r.referenceMap.get(t),
			valibotSchema: t,
			jsonSchema: e,
			errors: a
		});
		if (i) return { ...i };
	}
	if (a) for (let e of a) Qi(e, n);
	return e;
}
function ca(e) {
	ha = {
		...ha ?? {},
		...e
	};
}
function la() {
	return ha;
}
function ua(e, t) {
	let n = {
		definitions: {},
		referenceMap: new ma(),
		getterMap: /* @__PURE__ */ new Map()
	}, r = t?.definitions ?? la();
	if (r) {
		for (let e in r) n.referenceMap.set(r[e], e);
		for (let e in r) n.definitions[e] = P({}, r[e], t, n, !0);
	}
	let i = P({}, e, t, n), a = t?.target ?? "draft-07";
	return a === "draft-2020-12" ? i.$schema = "https://json-schema.org/draft/2020-12/schema" : a === "draft-07" && (i.$schema = "http://json-schema.org/draft-07/schema#"), n.referenceMap.size && (i.$defs = n.definitions), i;
}
function da(e, t) {
	let n = {
		definitions: {},
		referenceMap: new ma(),
		getterMap: /* @__PURE__ */ new Map()
	};
	for (let t in e) n.referenceMap.set(e[t], t);
	for (let r in e) n.definitions[r] = P({}, e[r], t, n, !0);
	return n.definitions;
}
function fa(e) {
	return { "~standard": {
		...e["~standard"],
		jsonSchema: {
			input(t) {
				if (ga.includes(t.target)) return ua(e, {
					typeMode: "input",
					target: t.target,
					...t.libraryOptions
				});
				throw Error(`Unsupported target: ${t.target}`);
			},
			output(t) {
				if (ga.includes(t.target)) return ua(e, {
					typeMode: "output",
					target: t.target,
					...t.libraryOptions
				});
				throw Error(`Unsupported target: ${t.target}`);
			}
		}
	} };
}
var pa, ma, ha, ga, _a = h((() => {
	pa = /[.*+?^${}()|[\]\\]/g, ma = class extends Map {
		constructor() {
			super(), this.count = 0, this.usedIds = /* @__PURE__ */ new Set();
		}
		set(e, t) {
			return this.usedIds.add(t), super.set(e, t);
		}
		createId(e) {
			for (; this.usedIds.has(`${this.count}`) || `${this.count}` in e;) this.count++;
			return `${this.count++}`;
		}
	}, ga = [
		"draft-07",
		"draft-2020-12",
		"openapi-3.0"
	];
})), va = /* @__PURE__ */ me({ default: () => ya });
async function ya() {
	try {
		let { toJsonSchema: e } = await Promise.resolve().then(() => (_a(), Xi));
		return e;
	} catch {
		throw new Na("@valibot/to-json-schema");
	}
}
var ba = h((() => {
	Ia();
})), xa = /* @__PURE__ */ me({ default: () => Sa }), Sa, Ca = h((() => {
	throw Sa = {}, Error("Could not resolve \"zod/v4/core\" imported by \"@standard-community/standard-json\". Is it installed?");
})), wa = /* @__PURE__ */ me({ default: () => Ta }), Ta, Ea = h((() => {
	throw Ta = {}, Error("Could not resolve \"zod-to-json-schema\" imported by \"@standard-community/standard-json\". Is it installed?");
})), Da = /* @__PURE__ */ me({ default: () => Oa });
async function Oa() {
	return async (e, t) => {
		let n;
		if ("_zod" in e) try {
			n = (await Promise.resolve().then(() => (Ca(), xa))).toJSONSchema;
		} catch {
			throw ka;
		}
		else try {
			n = (await Promise.resolve().then(() => (Ea(), wa))).zodToJsonSchema;
		} catch {
			throw new Na("zod-to-json-schema");
		}
		return n(e, t);
	};
}
var ka, Aa = h((() => {
	Ia(), ka = new Na("zod v4");
})), ja, Ma, Na, Pa, Fa, Ia = h((() => {
	ji(), ja = /* @__PURE__ */ new Map(), Ma = class extends Error {
		constructor(e) {
			super(`standard-json: Unsupported schema vendor "${e}".`);
		}
	}, Na = class extends Error {
		constructor(e) {
			super(`standard-json: Missing dependencies "${e}".`);
		}
	}, Pa = async (e) => {
		let t = ja.get(e);
		if (t) return t;
		let n;
		switch (e) {
			case "arktype":
				n = (await Promise.resolve().then(() => (Pi(), Mi))).default();
				break;
			case "effect":
				n = (await Promise.resolve().then(() => (Bi(), Ri))).default();
				break;
			case "sury":
				n = (await Promise.resolve().then(() => (Ki(), Wi))).default();
				break;
			case "typebox":
				n = (await Promise.resolve().then(() => (Yi(), qi))).default();
				break;
			case "valibot":
				n = (await Promise.resolve().then(() => (ba(), va))).default();
				break;
			case "zod":
				n = (await Promise.resolve().then(() => (Aa(), Da))).default();
				break;
			default: throw new Ma(e);
		}
		let r = await n;
		return ja.set(e, r), r;
	}, Fa = Di({
		sync: (e, t) => {
			let n = e["~standard"].vendor, r = ja.get(n);
			if (!r) throw new Ma(n);
			return r(e, t);
		},
		async: async (e, t) => (await Pa(e["~standard"].vendor))(e, t)
	});
})), La = h((() => {
	Ia();
}));
// ../../work/wt-border/node_modules/@standard-community/standard-openapi/dist/vendors/convert.js
function Ra(e, t) {
	let n = JSON.parse(JSON.stringify(e));
	if ("nullable" in n && n.nullable === !0 && (n.type ? Array.isArray(n.type) ? n.type.includes("null") || n.type.push("null") : n.type = [n.type, "null"] : n.type = ["null"], delete n.nullable), n.$schema && delete n.$schema, [
		"properties",
		"additionalProperties",
		"items",
		"additionalItems",
		"allOf",
		"anyOf",
		"oneOf",
		"not",
		"if",
		"then",
		"else",
		"definitions",
		"$defs",
		"patternProperties",
		"propertyNames",
		"contains"
	].forEach((e) => {
		if (n[e] && (typeof n[e] == "object" || Array.isArray(n[e]))) {
			if (e === "properties" || e === "definitions" || e === "$defs" || e === "patternProperties") for (let r in n[e]) n[e][r] = Ra(n[e][r], t);
			else e === "allOf" || e === "anyOf" || e === "oneOf" || e === "items" && Array.isArray(n[e]) ? n[e] = n[e].map((e) => Ra(e, t)) : n[e] = Ra(n[e], t);
		}
	}), (n.$defs || n.definitions) && (t.components.schemas = {
		...n.definitions,
		...n.$defs,
		...t.components.schemas
	}, delete n.$defs, delete n.definitions), n.ref || n.$id) {
		let { ref: e, $id: r, ...i } = n, a = e || r;
		return t.components.schemas = {
			...t.components.schemas,
			[a]: i
		}, { $ref: `#/components/schemas/${a}` };
	}
	if (n.$ref) {
		let { $ref: e, ...t } = n, r = e.toLowerCase();
		return r.startsWith("http://") || r.startsWith("https://") || e.startsWith("//") ? {
			...t,
			$ref: e
		} : { $ref: `#/components/schemas/${e.split("/").pop()}` };
	}
	return n;
}
var za = h((() => {})), Ba = /* @__PURE__ */ me({ default: () => Va });
function Va() {
	return async (e, t) => {
		let n = await Fa(e, {
			errorMode: "ignore",
			overrideAction: ({ valibotAction: e, jsonSchema: n }) => {
				let r = Ra(n, t);
				if (e.kind === "metadata" && e.type === "metadata" && !("$ref" in r)) {
					let n = e.metadata;
					if (n.example !== void 0 && (r.example = n.example), n.examples && n.examples.length > 0 && (r.examples = n.examples), n.ref) return t.components.schemas = {
						...t.components.schemas,
						[n.ref]: r
					}, { $ref: `#/components/schemas/${n.ref}` };
				}
				return r;
			},
			...t.options
		});
		return "$schema" in n && delete n.$schema, n;
	};
}
var Ha = h((() => {
	La(), za();
})), Ua = /* @__PURE__ */ me({ default: () => Wa });
function Wa() {
	return async (e, t) => Ra(await Fa(e, t.options), t);
}
var Ga = h((() => {
	La(), za();
})), Ka = /* @__PURE__ */ me({ default: () => qa }), qa, Ja = h((() => {
	throw qa = {}, Error("Could not resolve \"zod-openapi\" imported by \"@standard-community/standard-openapi\". Is it installed?");
})), Ya = /* @__PURE__ */ me({ default: () => Xa });
function Xa() {
	return async (e, t) => {
		if ("_zod" in e) return Wa()(e, {
			components: t.components,
			options: {
				io: "input",
				...t.options
			}
		});
		try {
			let { createSchema: n } = await Promise.resolve().then(() => (Ja(), Ka)), { schema: r, components: i } = n(e, {
				schemaType: "input",
				...t.options
			});
			return i && (t.components.schemas = {
				...t.components.schemas,
				...i
			}), r;
		} catch {
			throw Error(Qa("Missing dependencies \"zod-openapi v4\"."));
		}
	};
}
var Za = h((() => {
	Ga(), no(), La();
})), Qa, $a, eo, to, no = h((() => {
	Qa = (e) => `standard-openapi: ${e}`, $a = /* @__PURE__ */ new Map(), eo = async (e) => {
		let t = $a.get(e);
		if (t) return t;
		let n;
		switch (e) {
			case "valibot":
				n = (await Promise.resolve().then(() => (Ha(), Ba))).default();
				break;
			case "zod":
				n = (await Promise.resolve().then(() => (Za(), Ya))).default();
				break;
			default: n = (await Promise.resolve().then(() => (Ga(), Ua))).default();
		}
		return $a.set(e, n), n;
	}, to = async (e, t = {}) => {
		let n = await eo(e["~standard"].vendor), { components: r = {}, options: i } = t;
		return {
			schema: await n(e, {
				components: r,
				options: i
			}),
			components: Object.keys(r).length > 0 ? r : void 0
		};
	};
}));
// ../../work/wt-border/node_modules/hono-openapi/dist/index.js
no(), La();
var ro = Symbol("openapi"), io = "__HonoOpenAPIValidator__", ao = [
	"GET",
	"PUT",
	"POST",
	"DELETE",
	"OPTIONS",
	"HEAD",
	"PATCH",
	"TRACE"
], oo = (e) => {
	let t = e;
	if (t.startsWith(":")) {
		let e = t.match(/^:([^{?]+)(?:{(.+)})?(\?)?$/);
		e ? t = `{${e[1]}}` : (t = t.slice(1, t.length), t.endsWith("?") && (t = t.slice(0, -1)), t = `{${t}}`);
	}
	return t;
}, so = (e) => e.split("/").map(oo).join("/"), co = (e) => e.split(/[\W_]+/).filter(Boolean).map((e) => e.charAt(0).toUpperCase() + e.slice(1)).join(""), lo = (e) => {
	let t = e.method.toLowerCase();
	if (e.path === "/") return `${t}Index`;
	for (let n of e.path.split("/")) {
		let e = oo(n);
		e.charCodeAt(0) === 123 ? t += `By${co(e.slice(1, -1))}` : t += co(e);
	}
	return t;
}, uo = (e) => "$ref" in e ? e.$ref : `${e.in} ${e.name}`;
function fo(...e) {
	let t = e.flatMap((e) => e ?? []).reduce((e, t) => (e.set(uo(t), t), e), /* @__PURE__ */ new Map());
	return Array.from(t.values());
}
var po = /* @__PURE__ */ new Map();
function mo(e, t) {
	let n = [];
	for (let [r, i] of t) {
		if (!i) continue;
		let t = r.endsWith("/*") ? r.slice(0, -2) : r;
		(e === t || e.startsWith(`${t}/`)) && n.push(i);
	}
	return n;
}
function ho(e, t) {
	return !e || !t || "$ref" in e || "$ref" in t ? t : {
		...e,
		...t,
		content: {
			...e.content,
			...t.content
		}
	};
}
function go(e, ...t) {
	return t.reduce((t, n) => {
		if (!n || !t) return t;
		for (let [r, i] of Object.entries(n)) if (i != null) {
			if (r in t && (typeof i == "object" || typeof i == "function" && r === "operationId")) {
				if (Array.isArray(i)) {
					let e = [...t[r] ?? [], ...i];
					t[r] = r === "tags" ? Array.from(new Set(e)) : r === "parameters" ? fo(e) : e;
				} else typeof i == "function" ? t[r] = i(e) : r === "parameters" ? t[r] = fo(t[r], i) : r === "requestBody" ? t.requestBody = ho(t.requestBody, i) : t[r] = {
					...t[r],
					...i
				};
			} else t[r] = i;
		}
		return t;
	}, { operationId: lo(e) });
}
function _o({ route: e, specs: t, paths: n }, r = po) {
	let i = so(e.path), a = e.method.toLowerCase();
	if (a === "all") {
		if (!t) return;
		if (r.has(i)) {
			let n = r.get(i) ?? {};
			r.set(i, go(e, n, t));
		} else r.set(i, t);
	} else {
		let o = mo(i, r);
		i in n || (n[i] = {}), n[i] && (n[i][a] = go(e, ...o, n[i]?.[a], t));
	}
}
function vo(e, t) {
	let { exclude: n, excludeStaticFile: r } = t.options, i = {}, a = Array.isArray(n) ? n : [n];
	for (let [n, o] of Object.entries(e)) {
		if (o == null || a.some((e) => typeof e == "string" ? n === e : e.test(n)) || n.includes("*") && !n.includes("{")) continue;
		if (r) {
			let e = n.includes("{"), t = (n.split("/").pop() || "").includes(".");
			if (!e && t) continue;
		}
		for (let e of Object.keys(o)) {
			let r = o[e];
			if (r == null) continue;
			let i = r[io] === !0;
			if (delete r[io], n.includes("{")) {
				r.parameters = r.parameters ? [...r.parameters] : [];
				let e = n.split("/").filter((e) => e.startsWith("{") && !r.parameters.find((t) => t.in === "path" && t.name === e.slice(1, e.length - 1)));
				for (let n of e) {
					let e = n.slice(1, n.length - 1);
					r.parameters.findIndex((n) => {
						if ("$ref" in n) {
							let r = n.$ref.split("/").pop();
							if (r) {
								let n = t.components.parameters?.[r];
								if (n && !("$ref" in n)) return n.in === "path" && n.name === e;
							}
							return !1;
						}
						return n.in === "path" && n.name === e;
					}) === -1 && r.parameters.push({
						schema: { type: "string" },
						in: "path",
						name: e,
						required: !0
					});
				}
			}
			if (r.responses ||= { 200: {} }, i && t.options.defaultValidationErrorResponse !== !1 && !r.responses[400]) {
				let e = t.options.defaultValidationErrorResponse;
				typeof e == "object" ? r.responses[400] = structuredClone(e) : t.validationErrorResponse && (r.responses[400] = structuredClone(t.validationErrorResponse));
			}
		}
		let e = {};
		for (let t of Object.keys(o)) o[t] != null && (e[t] = o[t]);
		Object.keys(e).length > 0 && (i[n] = e);
	}
	return i;
}
var yo = {
	documentation: {},
	excludeStaticFile: !0,
	exclude: [],
	excludeMethods: ["OPTIONS"],
	excludeTags: [],
	defaultValidationErrorResponse: !0
}, bo = {
	description: "Validation Error",
	content: { "application/json": { schema: {
		type: "object",
		properties: {
			success: {
				type: "boolean",
				enum: [!1]
			},
			error: {
				type: "array",
				items: {}
			},
			data: {}
		},
		required: [
			"success",
			"error",
			"data"
		]
	} } }
};
function xo(e, t) {
	let n;
	return async (r) => (n ||= await So(e, t, r), r.json(n));
}
async function So(e, t = yo, n) {
	let r = {
		components: {},
		options: {
			...yo,
			...t
		},
		validationErrorResponse: bo
	}, i = r.options.documentation ?? {}, a = {
		...i,
		components: i.components && { ...i.components }
	}, o = await Co(e, r);
	for (let e in o) for (let t in o[e]) wo({
		valueOrFunc: o[e][t]?.hide,
		method: t,
		path: e,
		c: n
	}) && (o[e][t] = void 0);
	let s = a.components?.responses ? await ko(a.components.responses) : void 0;
	s && a.components && (a.components.responses = s.responses);
	let c = jo(a.components, s?.components, r.components);
	return {
		openapi: "3.1.0",
		...a,
		tags: a.tags?.filter((e) => !r.options.excludeTags?.includes(e?.name)),
		info: {
			title: "Hono Documentation",
			description: "Development documentation",
			version: "0.0.0",
			...a.info
		},
		paths: {
			...vo(o, r),
			...a.paths
		},
		components: c
	};
}
async function Co(e, t) {
	let n = {}, r = /* @__PURE__ */ new Map();
	for (let i of e.routes) {
		let e = vi(i.handler)[ro];
		if (!e) {
			t.options.includeEmptyPaths && _o({
				route: i,
				paths: n
			}, r);
			continue;
		}
		let a = i.method;
		if (a !== "ALL" && (t.options.excludeMethods?.includes(a) || !ao.includes(a))) continue;
		let { schema: o, components: s = {} } = await To(e, t.options.defaultOptions?.[a] && { ...t.options.defaultOptions[a] }, t.components.parameters);
		t.components = jo(t.components, s), _o({
			route: i,
			specs: o,
			paths: n
		}, r);
	}
	return n;
}
function wo(e) {
	let { valueOrFunc: t, c: n, method: r, path: i } = e;
	if (t != null) {
		if (typeof t == "boolean") return t;
		if (typeof t == "function") return t({
			c: n,
			method: r,
			path: i
		});
	}
	return !1;
}
async function To(e, t, n) {
	if ("spec" in e) {
		let n = {
			...t,
			...e.spec,
			responses: {
				...t?.responses,
				...e.spec.responses
			}
		}, r = {};
		if (n.responses) {
			let e = await ko(n.responses);
			n.responses = e.responses, r = e.components;
		}
		if (n.requestBody && "content" in n.requestBody) {
			let e = await Oo(n.requestBody.content);
			n.requestBody = {
				...n.requestBody,
				content: e.content
			}, r = jo(r, e.components);
		}
		return {
			schema: n,
			components: r
		};
	}
	let r = await e.toOpenAPISchema();
	Ao(r);
	let i = {
		...t,
		[io]: !0
	};
	if (e.target === "form" || e.target === "json") {
		let t = e.options?.media ?? (e.target === "json" ? "application/json" : "multipart/form-data");
		!i.requestBody || !("content" in i.requestBody) || !i.requestBody.content ? i.requestBody = {
			required: !0,
			content: { [t]: { schema: r.schema } }
		} : i.requestBody.content[t] = { schema: r.schema };
	} else {
		let t = [];
		if ("$ref" in r.schema) {
			let i = r.schema.$ref.split("/").pop();
			if (i && r.components?.schemas?.[i]) {
				let a = r.components.schemas[i], o = Eo(e.target, a, r.components.schemas), s = o.length === 1 ? o[0] : void 0, c = n?.[i];
				s && (!c || "in" in c && c.in === s.in && c.name === s.name) ? (r.components.parameters ??= {}, r.components.parameters[i] = s, t.push({ $ref: `#/components/parameters/${i}` }), delete r.components.schemas[i]) : t = o;
			}
		} else t = Eo(e.target, r.schema, r.components?.schemas);
		i.parameters = t;
	}
	return {
		schema: i,
		components: r.components
	};
}
function Eo(e, t, n) {
	let r = [];
	for (let [i, a] of Do(t, n)) {
		let t = {
			in: e === "param" ? "path" : e,
			name: i,
			schema: a.schema
		};
		a.required && (t.required = !0), t.schema && "description" in t.schema && t.schema.description && (t.description = t.schema.description, t.schema = {
			...t.schema,
			description: void 0
		}), r.push(t);
	}
	return r;
}
function Do(e, t) {
	let n = /* @__PURE__ */ new Map(), r = /* @__PURE__ */ new Set(), i = (e) => {
		for (let [t, r] of Object.entries(e.properties ?? {})) {
			let i = n.get(t);
			n.set(t, {
				schema: i ? { allOf: [i.schema, r] } : r,
				required: !!e.required?.includes(t) || i?.required
			});
		}
		for (let n of e.allOf ?? []) if ("$ref" in n) {
			if (!n.$ref.startsWith("#/components/schemas/")) continue;
			let e = n.$ref.slice(21).replaceAll("~1", "/").replaceAll("~0", "~"), a = t?.[e];
			a && !r.has(e) && (r.add(e), i(a), r.delete(e));
		} else i(n);
	};
	return i(e), n;
}
async function Oo(e) {
	let t = {}, n = {};
	for (let [r, i] of Object.entries(e)) if (i) {
		if (i.schema && "toOpenAPISchema" in i.schema) {
			let e = await i.schema.toOpenAPISchema();
			Ao(e), n[r] = {
				...i,
				schema: e.schema
			}, e.components && (t = jo(t, e.components));
		} else n[r] = i;
	}
	return {
		content: n,
		components: t
	};
}
async function ko(e) {
	let t = {}, n = {};
	for (let [r, i] of Object.entries(e)) {
		if (!i || !("content" in i) || !i.content) {
			n[r] = i;
			continue;
		}
		let e = await Oo(i.content);
		n[r] = {
			...i,
			content: e.content
		}, t = jo(t, e.components);
	}
	return {
		responses: n,
		components: t
	};
}
function Ao(e) {
	let t = e.schema.$defs;
	t && typeof t == "object" && (e.components ??= {}, e.components.schemas = {
		...t,
		...e.components.schemas
	}, delete e.schema.$defs);
}
function jo(...e) {
	return e.reduce((e, t, n) => (t == null || n === 0 || ((e.schemas && Object.keys(e.schemas).length > 0 || t.schemas && Object.keys(t.schemas).length > 0) && (e.schemas = {
		...e.schemas,
		...t.schemas
	}), (e.parameters && Object.keys(e.parameters).length > 0 || t.parameters && Object.keys(t.parameters).length > 0) && (e.parameters = {
		...e.parameters,
		...t.parameters
	})), e), e[0] ?? {});
}
var Mo = (e) => e.base, No = (e) => {
	e.zodSchema._zod.def.type === "date" && (e.jsonSchema.type = "string", e.jsonSchema.format = "date-time");
};
function Po(e, t) {
	let n = e["~standard"].vendor;
	return {
		vendor: n,
		validate: e["~standard"].validate,
		toJSONSchema: (n) => Fa(e, {
			...t,
			...n
		}),
		toOpenAPISchema: (r) => to(e, {
			...t,
			...r,
			...n === "arktype" ? Fo(t, r) : void 0,
			...n === "zod" ? Io(e, t, r) : void 0
		})
	};
}
function Fo(e, t) {
	let n = e?.options, r = t?.options;
	if (!(e?.fallback || n?.fallback || t?.fallback || r?.fallback)) return { options: {
		fallback: Mo,
		...n,
		...r
	} };
}
function Io(e, t, n) {
	if (!("_zod" in e)) return;
	let r = t?.options, i = n?.options;
	if (!(t?.override || r?.override || n?.override || i?.override)) return { options: {
		unrepresentable: "any",
		override: No,
		...r,
		...i
	} };
}
function Lo(e) {
	let t = async (e, t) => {
		await t();
	};
	return Object.defineProperty(t, "name", {
		value: "describeRoute",
		configurable: !0
	}), Object.assign(t, { [ro]: { spec: e } });
}
var Ro = /* @__PURE__ */ dn({
	type: /* @__PURE__ */ T(),
	title: /* @__PURE__ */ T(),
	status: /* @__PURE__ */ un(),
	reason: /* @__PURE__ */ C([
		"malformed-signature",
		"malformed-request",
		"unknown-device",
		"clock",
		"wrong-signature",
		"device-ended",
		"code-unknown",
		"code-used",
		"code-expired",
		"wrong-password",
		"login-taken",
		"password-weak",
		"slow-down",
		"forbidden",
		"not-found",
		"too-large",
		"conflict",
		"unsupported-protocol",
		"unavailable"
	]),
	now: /* @__PURE__ */ fn(/* @__PURE__ */ un()),
	paths: /* @__PURE__ */ fn(/* @__PURE__ */ y(/* @__PURE__ */ T())),
	retryAfterS: /* @__PURE__ */ fn(/* @__PURE__ */ un())
}), zo = { errorMode: "ignore" };
function Bo(e) {
	let t = {
		content: { "application/json": { schema: Po(e.body, zo) } },
		required: !0
	};
	return Lo({
		summary: e.summary,
		security: [{ deviceKey: [] }],
		...e.body.type === "null" ? {} : { requestBody: t },
		responses: {
			200: {
				description: "Done.",
				content: { "application/json": { schema: Po(e.answer, zo) } }
			},
			default: {
				description: "A problem (RFC 9457); `reason` says which.",
				content: { "application/problem+json": { schema: Po(Ro, zo) } }
			}
		}
	});
}
var Vo = 512e3, Ho = 4e4;
// src/server/http/read-json.ts
function Uo(e, t, n) {
	let r = Wo(t, n);
	if (!(r instanceof Uint8Array)) return r;
	let i = Ko(r);
	if (i === void 0) return M("malformed-request", { paths: [""] });
	let a = zr(e, i.json);
	return a.kind === "malformed" ? M("malformed-request", { paths: [...a.paths] }) : {
		kind: "read",
		value: a.value,
		text: i.text
	};
}
function Wo(e, t) {
	if (t === null || t === "" || t === "identity") return e;
	if (t !== "gzip") return M("malformed-request", { paths: ["content-encoding"] });
	try {
		return u(e, { maxOutputLength: Vo });
	} catch (e) {
		return e instanceof Error && "code" in e && e.code === "ERR_BUFFER_TOO_LARGE" ? M("too-large") : M("malformed-request", { paths: ["content-encoding"] });
	}
}
var Go = new TextDecoder("utf-8", {
	fatal: !0,
	ignoreBOM: !0
});
function Ko(e) {
	try {
		let t = Go.decode(e);
		return {
			text: t,
			json: JSON.parse(t)
		};
	} catch {
		return;
	}
}
// src/server/http/read-body.ts
async function qo(e) {
	let t = e.headers.get("content-length");
	if (t !== null) return Number(t) > 64e3 ? void 0 : new Uint8Array(await e.arrayBuffer());
	if (e.body === null) return /* @__PURE__ */ new Uint8Array();
	let n = [], r = 0;
	for await (let t of e.body) {
		if (r += t.byteLength, r > 64e3) return;
		n.push(t);
	}
	return Buffer.concat(n);
}
// src/protocol/signature.ts
var Jo = "\"@method\" \"@path\" \"@query\"";
function Yo(e) {
	return `(${e.contentDigest === null ? Jo : `${Jo} "content-digest"`});created=${e.createdS};keyid="${e.keyId}";alg="ecdsa-p256-sha256";tag="se1"`;
}
function Xo(e) {
	return [
		`"@method": ${e.method}`,
		`"@path": ${e.path}`,
		`"@query": ${e.query}`,
		...e.contentDigest === null ? [] : [`"content-digest": ${e.contentDigest}`],
		`"@signature-params": ${Yo(e)}`
	].join("\n");
}
var Zo = (e) => `sha-256=:${e}:`, Qo = /^se=\("@method" "@path" "@query"( "content-digest")?\);created=(\d{1,12});keyid="([A-Za-z0-9_-]{43})";alg="ecdsa-p256-sha256";tag="se1"$/;
function $o(e) {
	let t = Qo.exec(e);
	if (t) return {
		hasBody: t[1] !== void 0,
		createdS: Number(t[2]),
		keyId: t[3] ?? ""
	};
}
function es(e) {
	return /^sha-256=:([A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=):$/.exec(e)?.[1];
}
function ts(e) {
	return /^se=:([A-Za-z0-9+/]{85}[AQgw]==):$/.exec(e)?.[1];
}
var ns = (e) => /^\/api\/[a-z0-9/._-]+$/.test(e), rs = (e) => JSON.stringify({
	crv: e.crv,
	kty: e.kty,
	x: e.x,
	y: e.y
});
// src/server/http/read-signed.ts
async function is(e) {
	let t = await qo(e);
	if (t === void 0) return M("too-large");
	let { pathname: n, search: r } = new URL(e.url), i = $o(e.headers.get("signature-input") ?? ""), o = ts(e.headers.get("signature") ?? ""), s = e.headers.get("content-digest"), c = s === null ? null : es(s), l = t.length > 0;
	return i === void 0 || o === void 0 || c === void 0 || !ns(n) || i.hasBody !== l || c !== null !== l ? M("malformed-signature") : c !== null && a("sha256", t, "base64") !== c ? M("wrong-signature") : {
		kind: "signed",
		parts: {
			method: e.method,
			path: n,
			query: r === "" ? "?" : r,
			contentDigest: c === null ? null : Zo(c),
			createdS: i.createdS,
			keyId: i.keyId
		},
		signature: Buffer.from(o, "base64"),
		bytes: t
	};
}
// src/server/http/verify.ts
var as = (e) => a("sha256", rs(e), "base64url"), os = {
	name: "ECDSA",
	namedCurve: "P-256"
}, ss = {
	name: "ECDSA",
	hash: "SHA-256"
};
async function cs({ crv: e, kty: t, x: n, y: r }) {
	try {
		return await crypto.subtle.importKey("jwk", {
			crv: e,
			kty: t,
			x: n,
			y: r
		}, os, !1, ["verify"]);
	} catch {
		return;
	}
}
async function ls(e, t, n) {
	return Math.abs(e.parts.createdS - n / 1e3) > 300 ? M("clock", { now: n }) : await crypto.subtle.verify(ss, t, e.signature, Buffer.from(Xo(e.parts))) ? void 0 : M("wrong-signature");
}
// src/server/http/signed-route.ts
var F = (e) => ({
	kind: "answer",
	body: e
}), us = /* @__PURE__ */ ln();
function ds(e, t, n, r) {
	e.on(n.method, n.path, Bo(n), async (e) => {
		let i = await is(e.req.raw);
		if (i.kind === "refusal") return hi(i);
		let a = await t.keys.findDevice(i.parts.keyId);
		if (a === void 0) return hi(M("unknown-device"));
		let o = t.clock(), s = await ls(i, a.key, o);
		if (s !== void 0) return hi(s);
		if (a.isEnded && n.hearsEnded !== !0) return hi(M("device-ended"));
		let c = ps(n.body, i, e);
		return c.kind === "refusal" ? hi(c) : hs(e, await r(a, ms(e, o, c)));
	});
}
function fs(e, t, n, r) {
	e.on(n.method, n.path, Bo(n), async (e) => {
		let i = await is(e.req.raw);
		if (i.kind === "refusal") return hi(i);
		let a = ps(n.body, i, e);
		if (a.kind === "refusal") return hi(n.whenMalformed?.(a.more?.paths ?? []) ?? a);
		let { keyId: o } = i.parts, s = await cs(a.value.publicKey);
		if (s === void 0) return hi(M("malformed-request", { paths: ["publicKey"] }));
		if (as(a.value.publicKey) !== o) return hi(M("wrong-signature"));
		let c = t.clock(), l = await ls(i, s, c);
		return l === void 0 ? hs(e, await r(o, ms(e, c, a))) : hi(l);
	});
}
function ps(e, t, n) {
	return Uo(e, t.bytes.length === 0 ? Buffer.from("null") : t.bytes, n.req.header("content-encoding") ?? null);
}
function ms(e, t, n) {
	return {
		body: n.value,
		text: n.text,
		now: t,
		address: gi(e),
		param: (t) => e.req.param(t) ?? "",
		query: (t) => e.req.query(t)
	};
}
function hs(e, t) {
	switch (t.kind) {
		case "refusal": return hi(t);
		case "file": return t.response;
		case "answer": return e.body(JSON.stringify(t.body), 200, {
			"Content-Type": "application/json; charset=utf-8",
			"Cache-Control": "no-store"
		});
	}
}
// src/server/http/supervisor-route.ts
function gs(e, t, n, r) {
	ds(e, t, n, async (e, n) => {
		let i = await ri(t.db, e.accountId);
		return Nt(i) ? r(i, n) : M("forbidden");
	});
}
// src/server/accounts/learner.routes.ts
function _s(e, t) {
	gs(e, t, {
		method: "put",
		path: "/api/learners/:id",
		summary: "Rename, move or end a learner",
		body: dr,
		answer: yr
	}, async (e, { body: n, now: r, param: i }) => {
		let a = fi(i("id"));
		if (a === void 0) return M("not-found");
		let o = await t.writer.write(async (i) => {
			let o = await ni(i, a);
			if (o === void 0 || o.is_learner !== 1 || !Mt(e, o.cohort_id)) return M("not-found");
			let { was: s, ...c } = n, l = {
				name: o.name,
				otherName: o.other_name,
				cohortId: o.cohort_id,
				ended: o.ended === 1
			}, u = Lt(l, {
				...l,
				...c
			}, s && {
				...l,
				...s
			});
			if (u === void 0) return M("conflict");
			let { cohortId: d } = u, f = d !== null && Mt(e, d) ? await ai(i, d) : void 0;
			if (f === void 0) return M("not-found", { paths: ["cohortId"] });
			await i.updateTable("account").set({
				name: u.name,
				other_name: u.otherName,
				cohort_id: f.cohort_id,
				ended: Number(u.ended)
			}).where("account_id", "=", a).execute(), (u.name !== l.name || u.otherName !== l.otherName) && await ei(i, t.issuer, a, r);
			let p = o.cohort_id !== f.cohort_id, m = p && o.cohort_id !== null ? await jr(i, o.cohort_id) : [], ee = p ? await jr(i, f.cohort_id) : [], te = [...m, ...ee].map((e) => ({
				kind: "assignment",
				objectId: e.assignment_id
			}));
			return await Jr(i, a, [Xr(a), ...te]), F({ now: r });
		});
		return t.keys.forgetAccount(a), o;
	});
}
// src/server/accounts/enrol.ts
async function vs(e, t, n, r) {
	let i = await ys(e, t.keyId);
	return i === void 0 ? (await e.insertInto("device").values({
		key_id: t.keyId,
		account_id: n,
		public_key: JSON.stringify(t.publicKey),
		name: t.deviceName,
		enrolled_at: r,
		ended: 0
	}).execute(), "enrolled") : i === n ? "enrolled" : "taken";
}
async function ys(e, t) {
	return (await e.selectFrom("device").select("account_id").where("key_id", "=", t).executeTakeFirst())?.account_id;
}
async function bs(e, t, n, r) {
	let i = await ni(e, t);
	if (i === void 0) throw Error("an enrolled account is missing");
	return {
		account: {
			id: i.account_id,
			name: i.name,
			roles: ti(i)
		},
		epoch: n,
		now: r
	};
}
// src/server/accounts/one-time-link.ts
var xs = (e) => a("sha256", e, "base64url"), Ss = 864e5, Cs = Ss;
async function ws(e) {
	return await e.selectFrom("account").select("account_id").where("is_administrator", "=", 1).where("ended", "=", 0).executeTakeFirst() !== void 0;
}
async function Ts(e, t, n, r) {
	await Es(e, {
		id: n,
		token: t,
		accountId: null,
		now: r,
		expiresAt: r + Cs
	});
}
async function Es(e, t) {
	let n = xs(t.token), r = (await e.selectFrom("one_time_link").select([
		"link_id",
		"token_hash",
		"account_id"
	]).where((e) => e.or([e("link_id", "=", t.id), e("token_hash", "=", n)])).execute())[0];
	return r === void 0 ? (await e.insertInto("one_time_link").values({
		link_id: t.id,
		account_id: t.accountId,
		token_hash: n,
		created_at: t.now,
		expires_at: t.expiresAt,
		used_by_key: null,
		used_account: null
	}).execute(), "inserted") : r.link_id === t.id && r.token_hash === n && r.account_id === t.accountId ? "inserted" : "conflict";
}
async function Ds(e, t) {
	return (await e.selectFrom("one_time_link").innerJoin("account", "account.account_id", "one_time_link.account_id").select("account.login").where("token_hash", "=", xs(t)).executeTakeFirst())?.login ?? void 0;
}
// src/server/accounts/set-password.ts
async function Os(e, t) {
	let { key: n, now: r } = t, i = await e.selectFrom("one_time_link").selectAll().where("token_hash", "=", xs(t.token)).executeTakeFirst();
	if (i === void 0) return M("code-unknown");
	if (i.used_by_key !== null) return i.used_by_key === n.keyId && i.used_account !== null ? {
		kind: "set",
		accountId: i.used_account
	} : M("code-used");
	if (i.expires_at <= r) return M("code-expired");
	let a = await ys(e, n.keyId);
	if (a !== void 0 && a !== i.account_id) return M("conflict");
	if ((await e.updateTable("one_time_link").set({ used_by_key: n.keyId }).where("link_id", "=", i.link_id).where("used_by_key", "is", null).executeTakeFirst()).numUpdatedRows === 0n) return M("code-used");
	let o = i.account_id === null ? await ks(e, t) : await As(e, i, t);
	return o.kind === "refusal" ? (await e.updateTable("one_time_link").set({ used_by_key: null }).where("link_id", "=", i.link_id).execute(), o) : (await e.updateTable("one_time_link").set({ used_account: o.accountId }).where("link_id", "=", i.link_id).execute(), await vs(e, n, o.accountId, r), o);
}
async function ks(e, t) {
	let { login: n, name: r, newAccountId: i, passwordHash: a, now: o } = t;
	return await ws(e) ? M("code-expired") : n === null || r === null ? M("malformed-request", { paths: n === null ? ["login"] : ["name"] }) : await e.selectFrom("account").select("account_id").where("login", "=", n).executeTakeFirst() === void 0 ? (await e.insertInto("account").values({
		account_id: i,
		name: r,
		is_learner: 0,
		is_supervisor: 0,
		is_administrator: 1,
		language: "ar",
		address: "feminine",
		login: n,
		password_hash: a,
		phone: null,
		cohort_id: null,
		joined_at: o,
		ended: 0,
		change_number: 0
	}).execute(), await Jr(e, i, [Xr(i)]), {
		kind: "set",
		accountId: i
	}) : M("login-taken");
}
async function As(e, t, n) {
	let r = await e.updateTable("account").set({ password_hash: n.passwordHash }).where("account_id", "=", t.account_id).where("ended", "=", 0).returning("account_id").executeTakeFirst();
	return r === void 0 ? M("code-expired") : {
		kind: "set",
		accountId: r.account_id
	};
}
// src/server/accounts/slow-down.ts
var js = {
	free: 5,
	longestS: 900
}, Ms = {
	free: 100,
	longestS: 60
}, Ns = {
	free: 20,
	longestS: 60
}, Ps = 36e5, Fs = (e, n) => t("sha256").update(`${e}:${n}`).digest("base64url");
async function Is(e, t, n) {
	let r = await e.selectFrom("slow_down").select((e) => e.fn.max("until_at").as("until_at")).where("bucket", "in", t).executeTakeFirst(), i = Math.min(Number(r?.until_at ?? 0) - n, js.longestS * 1e3);
	return i > 0 ? Math.ceil(i / 1e3) : 0;
}
async function Ls(e, t, n, r) {
	let i = await e.selectFrom("slow_down").selectAll().where("bucket", "=", t).executeTakeFirst(), a = i === void 0 || r - i.last_at > Ps ? 1 : i.failures + 1, o = a - n.free, s = {
		failures: a,
		last_at: r,
		until_at: r + (o <= 0 ? 0 : Math.min(2 ** Math.min(o - 1, 20), n.longestS)) * 1e3
	};
	await e.insertInto("slow_down").values({
		bucket: t,
		...s
	}).onConflict((e) => e.column("bucket").doUpdateSet(s)).execute();
}
async function Rs(e, t) {
	await e.deleteFrom("slow_down").where("bucket", "=", t).execute();
}
// src/server/accounts/weak-password.ts
var zs = /* @__PURE__ */ "password.motdepasse.azertyui.azerty123.qwertyui.qwerty123.administrateur.administrator.bonjour1.iloveyou.jetaime1.sunshine.princess.football.welcome1.bienvenue.trustno1.superman.morocco1.maroc123.maroc2026.casablanca.marrakech.smarteducator.educator.educateur.educatrice.supervisor.superviseur.almorabbiya.bismillah.mohammed.fatima123.المربية.الذكية.المربيةالذكية.كلمةالسر.السلام عليكم".split(".");
function Bs(e, t) {
	let n = e.normalize("NFC").toLowerCase().replace(/[\s_.-]/g, "");
	return new Set(n).size <= 2 || Vs(n) || n.replace(/\d+$/, "") === t.split("@")[0]?.replace(/[_.-]/g, "") || n === t ? !0 : zs.some((e) => n === e || n.startsWith(e) && /^\d{0,4}!?$/.test(n.slice(e.length)));
}
function Vs(e) {
	let t = Array.from(e, (e) => e.codePointAt(0) ?? 0), n = (t[1] ?? 0) - (t[0] ?? 0);
	return Math.abs(n) > 1 ? !1 : t.every((e, r) => r === 0 || e - (t[r - 1] ?? 0) === n || e === 48 && t[r - 1] === 57);
}
// src/server/accounts/password.routes.ts
function Hs(e, t) {
	let { db: n, writer: r, installation: i, passwords: a, random: o } = t;
	fs(e, t, {
		method: "post",
		path: "/api/password",
		summary: "Set a password with a one-time link",
		body: Zn,
		answer: Qn,
		whenMalformed: (e) => e.join() === "password" ? M("password-weak") : void 0
	}, async (e, { body: t, now: s, address: c }) => {
		if (t.protocol > 1) return M("unsupported-protocol");
		let l = Fs("code-address", c), u = await Is(n, [l], s);
		if (u > 0) return M("slow-down", { retryAfterS: u });
		let d = t.login ?? await Ds(n, t.token) ?? "";
		if (Bs(t.password, d)) return M("password-weak");
		let f = await a.hashPassword(t.password), p = Dn(s, o(10));
		return r.write(async (n) => {
			let r = {
				keyId: e,
				publicKey: t.publicKey,
				deviceName: t.deviceName
			}, { token: a, login: o, name: c } = t, u = await Os(n, {
				token: a,
				passwordHash: f,
				key: r,
				login: o,
				name: c,
				newAccountId: p,
				now: s
			});
			return u.kind === "refusal" ? (u.reason === "code-unknown" && await Ls(n, l, Ns, s), u) : (d !== "" && await Rs(n, Fs("login", d)), F(await bs(n, u.accountId, i.epoch, s)));
		});
	});
}
// src/server/accounts/sign-in.routes.ts
function Us(e, t) {
	let { db: n, writer: r, installation: i, passwords: a } = t;
	fs(e, t, {
		method: "post",
		path: "/api/sign-in",
		summary: "Sign in with a password",
		body: Xn,
		answer: Qn
	}, async (e, { body: t, now: o, address: s }) => {
		if (t.protocol > 1) return M("unsupported-protocol");
		let c = Fs("login", t.login), l = Fs("address", s), u = await n.selectFrom("account").selectAll().where("login", "=", t.login).executeTakeFirst(), d = u !== void 0 && await ys(n, e) === u.account_id, f = await Is(n, d ? [l] : [c, l], o);
		return f > 0 ? M("slow-down", { retryAfterS: f }) : !await a.isPassword(t.password, u?.password_hash ?? null) || u === void 0 || u.ended === 1 ? (await r.write(async (e) => {
			await Ls(e, c, js, o), await Ls(e, l, Ms, o);
		}), M("wrong-password")) : r.write(async (n) => await vs(n, {
			keyId: e,
			publicKey: t.publicKey,
			deviceName: t.deviceName
		}, u.account_id, o) === "taken" ? M("conflict") : (await Rs(n, c), F(await bs(n, u.account_id, i.epoch, o))));
	});
}
// src/server/accounts/supervisor.repository.ts
async function Ws(e) {
	let t = await e.selectFrom("account").selectAll().where("login", "is not", null).orderBy("name").orderBy("account_id").execute(), n = await e.selectFrom("supervision").selectAll().orderBy("cohort_id").execute();
	return t.map((e) => ({
		id: e.account_id,
		name: e.name,
		login: e.login ?? "",
		phone: e.phone,
		roles: ti(e),
		cohortIds: n.filter((t) => t.account_id === e.account_id).map((e) => e.cohort_id),
		hasPassword: e.password_hash !== null,
		ended: e.ended === 1
	}));
}
async function Gs(e, t, { was: n, ...r }, i) {
	let a = await ni(e, t);
	if (a !== void 0 && a.login === null) return M("conflict");
	let o = a === void 0 ? r : Lt(await Ks(e, a), r, n);
	if (o === void 0) return M("conflict");
	let s = await e.selectFrom("account").select("account_id").where("login", "=", o.login).executeTakeFirst();
	if (s !== void 0 && s.account_id !== t) return M("login-taken");
	if (!await Js(e, o.cohortIds)) return M("not-found", { paths: ["cohortIds"] });
	let c = o.ended || !o.administrator;
	if (a?.is_administrator === 1 && c && !await Ys(e, t)) return M("conflict");
	let l = {
		name: o.name,
		login: o.login,
		phone: o.phone,
		is_supervisor: 1,
		is_administrator: Number(o.administrator),
		ended: Number(o.ended)
	};
	return await e.insertInto("account").values({
		account_id: t,
		is_learner: 0,
		language: "ar",
		address: "feminine",
		password_hash: null,
		cohort_id: null,
		joined_at: i,
		change_number: 0,
		...l
	}).onConflict((e) => e.column("account_id").doUpdateSet(l)).execute(), await qs(e, t, o.cohortIds), { kind: "put" };
}
async function Ks(e, t) {
	let n = await e.selectFrom("supervision").select("cohort_id").where("account_id", "=", t.account_id).execute();
	return {
		name: t.name,
		login: t.login ?? "",
		phone: t.phone,
		administrator: t.is_administrator === 1,
		cohortIds: n.map(({ cohort_id: e }) => e),
		ended: t.ended === 1
	};
}
async function qs(e, t, n) {
	let r = await e.selectFrom("supervision").select("cohort_id").where("account_id", "=", t).execute();
	await e.deleteFrom("supervision").where("account_id", "=", t).execute();
	for (let r of new Set(n)) await si(e, t, r);
	let i = /* @__PURE__ */ new Set([...r.map((e) => e.cohort_id), ...n]);
	for (let t of [...i].toSorted()) await ui(e, t);
	await Jr(e, t, [Xr(t)]);
}
async function Js(e, t) {
	return t.length === 0 || (await e.selectFrom("cohort").select("cohort_id").where("cohort_id", "in", t).execute()).length === new Set(t).size;
}
async function Ys(e, t) {
	return await e.selectFrom("account").select("account_id").where("is_administrator", "=", 1).where("ended", "=", 0).where("account_id", "!=", t).executeTakeFirst() !== void 0;
}
// src/server/accounts/supervisor.routes.ts
var Xs = 7 * Ss;
function Zs(e, t) {
	let { db: n, writer: r, keys: i } = t;
	gs(e, t, {
		method: "get",
		path: "/api/supervisors",
		summary: "List supervisors",
		body: us,
		answer: kr
	}, async (e, { now: t }) => Pt(e) ? F({
		now: t,
		supervisors: await Ws(n)
	}) : M("forbidden")), gs(e, t, {
		method: "put",
		path: "/api/supervisors/:id",
		summary: "Create or change a supervisor",
		body: _r,
		answer: yr
	}, async (e, { body: t, now: n, param: a }) => {
		if (!Pt(e)) return M("forbidden");
		let o = fi(a("id"));
		if (o === void 0) return M("not-found");
		let s = await r.write((e) => Gs(e, o, t, n));
		return i.forgetAccount(o), s.kind === "refusal" ? s : F({ now: n });
	}), gs(e, t, {
		method: "put",
		path: "/api/password-links/:id",
		summary: "A one-time link to set a password",
		body: vr,
		answer: yr
	}, async (e, { body: t, now: n, param: i }) => {
		if (!Pt(e)) return M("forbidden");
		let a = fi(i("id"));
		return a === void 0 ? M("not-found") : r.write(async (e) => {
			let r = await ni(e, t.accountId);
			return r === void 0 || r.login === null || r.ended === 1 ? M("not-found") : await Es(e, {
				id: a,
				token: t.token,
				accountId: r.account_id,
				now: n,
				expiresAt: n + Xs
			}) === "conflict" ? M("conflict") : F({ now: n });
		});
	});
}
// src/server/packs/pack.repository.ts
async function Qs(e, t) {
	return await e.selectFrom("pack").select("pack_hash").where("module_id", "=", t).limit(1).executeTakeFirst() !== void 0;
}
async function $s(e, t) {
	let n = await e.selectFrom("pack").select(["module_id", "title"]).where("language", "=", t).orderBy("version").orderBy("added_at").execute();
	return new Map(n.map((e) => [e.module_id, e.title]));
}
// src/server/assignments/assignment.routes.ts
function ec(e, t) {
	gs(e, t, {
		method: "put",
		path: "/api/assignments/:id",
		summary: "Assign a module",
		body: hr,
		answer: yr
	}, async (e, { body: n, now: r, param: i }) => {
		let a = fi(i("id"));
		return a === void 0 ? M("not-found") : t.writer.write(async (t) => {
			let i = await tc(t, e, n);
			if (!Array.isArray(i)) return i;
			let o = await Mr(t, a);
			if (o !== void 0 && !ic(o, n)) return M("conflict");
			if (o === void 0 && !await Qs(t, n.moduleId)) return M("not-found", { paths: ["moduleId"] });
			let s = o === void 0 ? n : Lt(nc(o), rc(n), n.was);
			if (s === void 0) return M("conflict");
			let c = ac(a, {
				...n,
				...s
			}, o, e, r);
			return o !== void 0 && c.version === o.version || (await Nr(t, c), await Yr(t, i, [{
				kind: "assignment",
				objectId: a
			}])), F({ now: r });
		});
	});
}
async function tc(e, t, n) {
	if (n.cohortId !== null) return (Mt(t, n.cohortId) ? await ai(e, n.cohortId) : void 0) === void 0 ? M("not-found") : ii(e, n.cohortId);
	let r = n.learnerId === null ? void 0 : await ni(e, n.learnerId);
	return r === void 0 || r.is_learner !== 1 || !Mt(t, r.cohort_id) ? M("not-found") : [r.account_id];
}
var nc = (e) => ({
	dueOn: e.due_on,
	graceDays: e.grace_days,
	note: e.note,
	withdrawn: e.withdrawn === 1
}), rc = ({ dueOn: e, graceDays: t, note: n, withdrawn: r }) => ({
	dueOn: e,
	graceDays: t,
	note: n,
	withdrawn: r
}), ic = (e, t) => e.module_id === t.moduleId && e.cohort_id === t.cohortId && e.learner_id === t.learnerId;
function ac(e, t, n, r, i) {
	let a = {
		due_on: t.dueOn,
		grace_days: t.graceDays,
		note: t.note,
		withdrawn: Number(t.withdrawn)
	};
	if (n === void 0) return {
		assignment_id: e,
		version: 1,
		module_id: t.moduleId,
		cohort_id: t.cohortId,
		learner_id: t.learnerId,
		assigned_by: r.id,
		assigned_at: i,
		...a
	};
	let o = n.due_on !== a.due_on || n.grace_days !== a.grace_days || n.note !== a.note || n.withdrawn !== a.withdrawn;
	return {
		...n,
		...a,
		version: o ? n.version + 1 : n.version
	};
}
// src/server/cohorts/cohort.routes.ts
function oc(e, t) {
	gs(e, t, {
		method: "put",
		path: "/api/cohorts/:id",
		summary: "Create or rename a cohort",
		body: ar,
		answer: yr
	}, async (e, { body: n, now: r, param: i }) => {
		let a = fi(i("id"));
		return a === void 0 ? M("not-found") : t.writer.write(async (t) => {
			let i = await ai(t, a);
			return i !== void 0 && !Mt(e, a) ? M("not-found") : (await oi(t, {
				cohort_id: a,
				name: n.name,
				time_zone: n.timeZone,
				created_at: r,
				local_card: i?.local_card ?? null
			}), i === void 0 && e.roles.includes("supervisor") && await si(t, e.id, a), (i?.name !== n.name || i.time_zone !== n.timeZone) && await ui(t, a), F({ now: r }));
		});
	}), gs(e, t, {
		method: "put",
		path: "/api/cohorts/:id/local-card",
		summary: "The numbers that hang on the wall",
		body: or,
		answer: yr
	}, async (e, { body: n, now: r, param: i }) => {
		let a = fi(i("id"));
		return a === void 0 || !Mt(e, a) ? M("not-found") : t.writer.write(async (e) => {
			let t = await ai(e, a);
			return t === void 0 ? M("not-found") : (await ci(e, t, n), F({ now: r }));
		});
	});
}
// src/server/http/openapi.routes.ts
var sc = "Every request is signed with the device key (ECDSA P-256), a small exact subset of RFC 9421: headers Signature-Input and Signature, and Content-Digest when there is a body. POST /api/join, /api/sign-in and /api/password bring the public key in their body.";
function cc(e, t) {
	e.get("/api/openapi.json", xo(e, {
		exclude: [/^(?!\/api\/)/],
		documentation: {
			openapi: "3.1.0",
			info: {
				title: "Smart Educator",
				version: t.site.build,
				description: sc
			},
			components: { securitySchemes: { deviceKey: {
				type: "apiKey",
				in: "header",
				name: "Signature",
				description: sc
			} } }
		}
	}));
}
// src/server/http/request-log.ts
function lc(e, t) {
	return async (n, r) => {
		let i = performance.now(), a = Buffer.from(t(6)).toString("base64url");
		await r(), n.res.headers.set("X-Request-Id", a);
		let o = n.req.path.startsWith("/api/");
		if (!o && n.res.status < 500) return;
		let s = $o(n.req.header("signature-input") ?? "")?.keyId.slice(0, 8) ?? null;
		e({
			event: "request",
			requestId: a,
			method: n.req.method,
			route: o ? $e(n).find(({ path: e }) => !e.includes("*"))?.path ?? "none" : "page",
			status: n.res.status,
			ms: Math.round((performance.now() - i) * 10) / 10,
			key: s
		});
	};
}
// src/server/http/security-headers.ts
function uc(e, t) {
	let n = [
		["Content-Security-Policy", e],
		["X-Content-Type-Options", "nosniff"],
		["Referrer-Policy", "no-referrer"],
		["Cross-Origin-Opener-Policy", "same-origin"],
		["Cross-Origin-Resource-Policy", "same-origin"],
		["Permissions-Policy", "camera=(self), microphone=(self), geolocation=(), payment=(), usb=()"],
		...t ? [["Strict-Transport-Security", "max-age=63072000; includeSubDomains"]] : []
	];
	return async (e, t) => {
		await t();
		for (let [t, r] of n) e.res.headers.set(t, r);
	};
}
var dc = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'", fc = { "Cache-Control": "no-store" };
function pc(e, t) {
	e.get("/healthz", (e) => e.json({ status: "alive" }, 200, fc)), e.get("/readyz", async (e) => {
		if (t.isStopping()) return e.json({ status: "stopping" }, 503, fc);
		try {
			return await t.db.selectFrom("installation").select("name").limit(1).execute(), e.json({ status: "ready" }, 200, fc);
		} catch {
			return e.json({ status: "no database" }, 503, fc);
		}
	}), e.get("/version", (e) => e.json({ build: t.site.build }, 200, fc));
}
// src/protocol/crockford.ts
var mc = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
function hc(e, t) {
	if (e.length * 8 < t * 5) throw RangeError("not enough bytes");
	let n = "", r = 0, i = 0;
	for (let a of e) for (r = r << 8 | a, i += 8; i >= 5 && n.length < t;) i -= 5, n += mc[r >>> i & 31], r &= (1 << i) - 1;
	return n;
}
function gc(e) {
	return e.replace(/[٠-٩]/g, (e) => String(e.charCodeAt(0) - 1632)).replace(/[۰-۹]/g, (e) => String(e.charCodeAt(0) - 1776)).toUpperCase().replace(/[\s\u200e\u200f-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
}
// src/protocol/code.ts
var _c = 10;
function vc(e) {
	let t = gc(e);
	if (t.length === _c && ![...t].some((e) => !"0123456789ABCDEFGHJKMNPQRSTVWXYZ".includes(e))) return yc(t.slice(0, -1)) === t.at(-1) ? t : void 0;
}
function yc(e) {
	return "0123456789ABCDEFGHJKMNPQRSTVWXYZ"[[...e].reduce((e, t, n) => e + mc.indexOf(t) * (2 * n + 1), 0) % 32] ?? "0";
}
// src/server/invitations/code-hash.ts
var bc = (e, t) => n("sha256", t).update(e).digest("base64url"), xc = 12096e5;
async function Sc(e, t) {
	let n = await e.selectFrom("invitation").selectAll().where((e) => e.or([e("invitation_id", "=", t.id), e("code_hash", "=", t.codeHash)])).execute(), r = n[0];
	return r === void 0 ? (await e.insertInto("invitation").values({
		invitation_id: t.id,
		cohort_id: t.cohortId,
		account_id: t.accountId,
		code_hash: t.codeHash,
		name: t.name,
		created_at: t.now,
		expires_at: t.now + xc,
		replaced: 0,
		used_by_key: null,
		used_account: null
	}).execute(), "inserted") : n.length === 1 && r.invitation_id === t.id && r.code_hash === t.codeHash && r.cohort_id === t.cohortId && r.account_id === t.accountId ? "known" : "conflict";
}
async function Cc(e, t, n) {
	await e.updateTable("invitation").set({ replaced: 1 }).where("invitation_id", "=", t).where("cohort_id", "=", n).where("used_by_key", "is", null).execute();
}
async function wc(e, t, n) {
	await e.updateTable("invitation").set({ replaced: 1 }).where("account_id", "=", t).where("invitation_id", "!=", n).where("used_by_key", "is", null).execute();
}
// src/server/invitations/invitation.routes.ts
function Tc(e, t) {
	let { writer: n, installation: r } = t;
	gs(e, t, {
		method: "put",
		path: "/api/invitations",
		summary: "Invite learners to a cohort",
		body: cr,
		answer: yr
	}, async (e, { body: t, now: i }) => Mt(e, t.cohortId) ? t.invitations.some(({ code: e }) => vc(e) !== e) ? M("malformed-request", { paths: ["invitations"] }) : n.write(async (e) => {
		if (await ai(e, t.cohortId) === void 0) return M("not-found");
		for (let { id: n, code: a, name: o, replaces: s } of t.invitations) {
			let c = await Sc(e, {
				id: n,
				cohortId: t.cohortId,
				accountId: null,
				codeHash: bc(a, r.codeSecret),
				name: o,
				now: i
			});
			if (c === "conflict") throw new Ec();
			c === "inserted" && s !== null && await Cc(e, s, t.cohortId);
		}
		return F({ now: i });
	}).catch(Dc) : M("not-found")), gs(e, t, {
		method: "put",
		path: "/api/recoveries/:id",
		summary: "Give a learner a code for a new phone",
		body: lr,
		answer: yr
	}, async (e, { body: t, now: i, param: a }) => {
		let o = fi(a("id"));
		return o === void 0 ? M("not-found") : vc(t.code) === t.code ? n.write(async (n) => {
			let a = await ni(n, t.learnerId);
			if (a === void 0 || a.cohort_id === null || !Mt(e, a.cohort_id)) return M("not-found");
			if (a.ended === 1) return M("conflict");
			let s = await Sc(n, {
				id: o,
				cohortId: a.cohort_id,
				accountId: a.account_id,
				codeHash: bc(t.code, r.codeSecret),
				name: a.name,
				now: i
			});
			return s === "conflict" ? M("conflict") : (s === "inserted" && await wc(n, a.account_id, o), F({ now: i }));
		}) : M("malformed-request", { paths: ["code"] });
	});
}
var Ec = class extends Error {};
function Dc(e) {
	if (e instanceof Ec) return M("conflict");
	throw e;
}
// src/server/invitations/redeem.ts
async function Oc(e, t) {
	let { key: n, now: r } = t, i = await kc(e, t.codeHash);
	if (i === void 0) return M("code-unknown");
	let a = Ac(i, n.keyId);
	if (a !== void 0) return a;
	if (i.replaced === 1 || i.expires_at <= r) return M("code-expired");
	let o = await ys(e, n.keyId);
	if (o !== void 0 && o !== i.account_id) return M("conflict");
	if ((await e.updateTable("invitation").set({ used_by_key: n.keyId }).where("invitation_id", "=", i.invitation_id).where("used_by_key", "is", null).executeTakeFirst()).numUpdatedRows === 0n) return Ac(await kc(e, t.codeHash) ?? i, n.keyId) ?? M("code-used");
	let s = i.account_id ?? await jc(e, t, i);
	return await e.updateTable("invitation").set({ used_account: s }).where("invitation_id", "=", i.invitation_id).execute(), await vs(e, n, s, r), {
		kind: "redeemed",
		accountId: s
	};
}
var kc = (e, t) => e.selectFrom("invitation").selectAll().where("code_hash", "=", t).executeTakeFirst();
function Ac(e, t) {
	if (e.used_by_key !== null && e.used_account !== null) return e.used_by_key === t ? {
		kind: "redeemed",
		accountId: e.used_account
	} : M("code-used");
}
async function jc(e, t, n) {
	let r = t.newAccountId;
	await e.insertInto("account").values({
		account_id: r,
		name: n.name ?? t.name,
		is_learner: 1,
		is_supervisor: 0,
		is_administrator: 0,
		language: "ar",
		address: "feminine",
		login: null,
		password_hash: null,
		phone: null,
		cohort_id: n.cohort_id,
		joined_at: t.now,
		ended: 0,
		change_number: 0
	}).execute();
	let i = (await Ar(e, r, n.cohort_id)).map((e) => ({
		kind: "assignment",
		objectId: e.assignment_id
	}));
	return await Jr(e, r, [Xr(r), ...i]), r;
}
// src/server/invitations/join.routes.ts
function Mc(e, t) {
	let { db: n, writer: r, installation: i, random: a } = t;
	fs(e, t, {
		method: "post",
		path: "/api/join",
		summary: "Join with a code",
		body: Yn,
		answer: Qn
	}, async (e, { body: t, now: o, address: s }) => {
		if (t.protocol > 1) return M("unsupported-protocol");
		let c = Fs("code-address", s), l = await Is(n, [c], o);
		if (l > 0) return M("slow-down", { retryAfterS: l });
		let u = vc(t.code);
		if (u === void 0) return M("code-unknown");
		let d = Dn(o, a(10));
		return r.write(async (n) => {
			let r = await Oc(n, {
				codeHash: bc(u, i.codeSecret),
				key: {
					keyId: e,
					publicKey: t.publicKey,
					deviceName: null
				},
				name: t.name ?? u.slice(0, 5),
				now: o,
				newAccountId: d
			});
			return r.kind === "refusal" ? (r.reason === "code-unknown" && await Ls(n, c, Ns, o), r) : F(await bs(n, r.accountId, i.epoch, o));
		});
	});
}
// src/protocol/record.ts
var Nc = {
	id: A(),
	seq: /* @__PURE__ */ E(O, /* @__PURE__ */ Qt(1)),
	submittedAt: D,
	offsetMs: /* @__PURE__ */ S(kn),
	moduleId: j(),
	packHash: Nn(),
	language: Fn
}, Pc = /* @__PURE__ */ w({
	raw: O,
	max: O
}), Fc = /* @__PURE__ */ E(/* @__PURE__ */ y(/* @__PURE__ */ E(/* @__PURE__ */ T(), /* @__PURE__ */ Zt(1), /* @__PURE__ */ v(80))), /* @__PURE__ */ v(40)), Ic = {
	questionId: j(),
	given: Fc,
	spentMs: On,
	sure: /* @__PURE__ */ cn(/* @__PURE__ */ b())
}, Lc = /* @__PURE__ */ gn("kind", [
	/* @__PURE__ */ w({
		...Nc,
		kind: /* @__PURE__ */ x("attempt"),
		startedAt: D,
		spentMs: On,
		seed: An,
		responses: /* @__PURE__ */ E(/* @__PURE__ */ y(/* @__PURE__ */ w(Ic)), /* @__PURE__ */ v(200)),
		score: Pc
	}),
	/* @__PURE__ */ w({
		...Nc,
		kind: /* @__PURE__ */ x("session"),
		lessonId: j(),
		startedAt: D,
		spentMs: On,
		furthestCard: O,
		cards: O,
		completed: /* @__PURE__ */ b()
	}),
	/* @__PURE__ */ w({
		...Nc,
		kind: /* @__PURE__ */ x("void"),
		voids: A(),
		reason: k(200)
	}),
	/* @__PURE__ */ w({
		...Nc,
		...Ic,
		kind: /* @__PURE__ */ x("review"),
		startedAt: D,
		score: Pc
	}),
	/* @__PURE__ */ w({
		...Nc,
		kind: /* @__PURE__ */ x("practice"),
		startedAt: D,
		doneSteps: /* @__PURE__ */ E(/* @__PURE__ */ y(j()), /* @__PURE__ */ v(40)),
		selfCheck: /* @__PURE__ */ E(/* @__PURE__ */ y(/* @__PURE__ */ w({
			lineId: j(),
			answer: /* @__PURE__ */ C(bn)
		})), /* @__PURE__ */ v(40)),
		reflection: Mn(2e3)
	}),
	/* @__PURE__ */ w({
		...Nc,
		moduleId: /* @__PURE__ */ S(Nc.moduleId),
		packHash: /* @__PURE__ */ S(Nc.packHash),
		kind: /* @__PURE__ */ x("question"),
		topic: /* @__PURE__ */ C(xn),
		lessonId: /* @__PURE__ */ S(j()),
		card: /* @__PURE__ */ S(j()),
		text: k(500)
	})
]), Rc = [
	"attempt",
	"session",
	"void",
	"review",
	"practice",
	"question"
], zc = [
	"malformed",
	"unknown-kind",
	"unknown-pack",
	"unknown-question",
	"different-content",
	"device-ended",
	"too-large"
], Bc = /* @__PURE__ */ w({
	protocol: /* @__PURE__ */ E(/* @__PURE__ */ un(), /* @__PURE__ */ Jt(), /* @__PURE__ */ Qt(1)),
	epoch: /* @__PURE__ */ S(/* @__PURE__ */ E(/* @__PURE__ */ T(), /* @__PURE__ */ v(64))),
	cursor: /* @__PURE__ */ S(/* @__PURE__ */ E(/* @__PURE__ */ T(), /* @__PURE__ */ v(64))),
	now: D,
	device: /* @__PURE__ */ w({
		build: /* @__PURE__ */ E(/* @__PURE__ */ T(), /* @__PURE__ */ v(60)),
		freeMb: /* @__PURE__ */ S(O),
		persisted: /* @__PURE__ */ S(/* @__PURE__ */ b()),
		waiting: O,
		refused: O,
		nextSeq: /* @__PURE__ */ E(O, /* @__PURE__ */ Qt(1)),
		packs: /* @__PURE__ */ pn(/* @__PURE__ */ E(/* @__PURE__ */ T(), /* @__PURE__ */ v(80)), /* @__PURE__ */ E(/* @__PURE__ */ T(), /* @__PURE__ */ $t(/^[0-9a-f]{8}$/)))
	}),
	records: /* @__PURE__ */ E(/* @__PURE__ */ y(/* @__PURE__ */ hn()), /* @__PURE__ */ v(100))
}), Vc = /* @__PURE__ */ w({
	raw: O,
	max: O
}), Hc = /* @__PURE__ */ E(/* @__PURE__ */ T(), /* @__PURE__ */ $t(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)), Uc = /* @__PURE__ */ gn("kind", [/* @__PURE__ */ w({
	kind: /* @__PURE__ */ x("stored"),
	id: /* @__PURE__ */ T(),
	receipt: Hc,
	receivedAt: D,
	score: /* @__PURE__ */ S(Vc)
}), /* @__PURE__ */ w({
	kind: /* @__PURE__ */ x("refused"),
	id: /* @__PURE__ */ T(),
	reason: /* @__PURE__ */ C(zc),
	code: /* @__PURE__ */ T()
})]), Wc = /* @__PURE__ */ w({
	id: A(),
	version: O,
	moduleId: j(),
	dueOn: /* @__PURE__ */ S(jn),
	graceDays: O,
	timeZone: zn,
	note: Mn(500),
	assignedBy: /* @__PURE__ */ T(),
	assignedAt: D,
	withdrawn: /* @__PURE__ */ b()
}), Gc = /* @__PURE__ */ w({
	id: A(),
	text: k(1e3),
	answeredBy: k(80),
	answeredAt: D
}), Kc = /* @__PURE__ */ w({
	id: A(),
	statement: /* @__PURE__ */ E(/* @__PURE__ */ T(), /* @__PURE__ */ v(4e3))
}), qc = /* @__PURE__ */ w({
	id: A(),
	name: k(80),
	roles: /* @__PURE__ */ y(/* @__PURE__ */ C(jt)),
	language: Pn,
	address: /* @__PURE__ */ C(["feminine", "masculine"]),
	cohorts: /* @__PURE__ */ y(/* @__PURE__ */ w({
		id: A(),
		name: k(80),
		timeZone: zn,
		localCard: /* @__PURE__ */ cn(ir)
	})),
	supervisors: /* @__PURE__ */ y(/* @__PURE__ */ w({
		name: k(80),
		phone: /* @__PURE__ */ S(Bn)
	}))
}), Jc = /* @__PURE__ */ gn("kind", [
	/* @__PURE__ */ w({
		kind: /* @__PURE__ */ x("account"),
		account: qc
	}),
	/* @__PURE__ */ w({
		kind: /* @__PURE__ */ x("assignment"),
		assignment: Wc
	}),
	/* @__PURE__ */ w({
		kind: /* @__PURE__ */ x("record"),
		record: Lc,
		receipt: Hc,
		receivedAt: D
	}),
	/* @__PURE__ */ w({
		kind: /* @__PURE__ */ x("answer"),
		answer: Gc
	}),
	/* @__PURE__ */ w({
		kind: /* @__PURE__ */ x("certificate"),
		certificate: Kc
	}),
	/* @__PURE__ */ w({
		kind: /* @__PURE__ */ x("receipt"),
		id: A(),
		receipt: Hc,
		receivedAt: D
	})
]), Yc = /* @__PURE__ */ w({
	protocol: /* @__PURE__ */ un(),
	epoch: /* @__PURE__ */ T(),
	now: D,
	replies: /* @__PURE__ */ y(Uc),
	missing: /* @__PURE__ */ y(/* @__PURE__ */ mn([O, O])),
	changes: /* @__PURE__ */ y(Jc),
	cursor: /* @__PURE__ */ T(),
	more: /* @__PURE__ */ b(),
	catalogue: Nn()
}), Xc = /* @__PURE__ */ w({ text: k(1e3) }), Zc = /* @__PURE__ */ w({
	now: D,
	open: O,
	questions: /* @__PURE__ */ y(/* @__PURE__ */ w({
		id: A(),
		learner: /* @__PURE__ */ w({
			id: A(),
			name: k(80)
		}),
		topic: /* @__PURE__ */ C(xn),
		moduleId: /* @__PURE__ */ S(j()),
		lessonId: /* @__PURE__ */ S(j()),
		lessonTitle: /* @__PURE__ */ S(/* @__PURE__ */ T()),
		language: Fn,
		text: k(500),
		askedAt: D,
		receivedAt: D,
		answer: /* @__PURE__ */ S(/* @__PURE__ */ _n(Gc, ["id"]))
	}))
});
// src/server/questions/answer.repository.ts
async function Qc(e, t) {
	if (t.length === 0) return /* @__PURE__ */ new Map();
	let n = await e.selectFrom("answer").innerJoin("account", "account.account_id", "answer.answered_by").select([
		"answer.record_id",
		"answer.text",
		"answer.answered_at",
		"account.name"
	]).where("answer.record_id", "in", t.map((e) => En(e))).execute();
	return new Map(n.map((e) => [e.record_id, {
		id: e.record_id,
		text: e.text,
		answeredBy: e.name,
		answeredAt: e.answered_at
	}]));
}
function $c(e, t) {
	return e.selectFrom("answer").selectAll().where("record_id", "=", t).executeTakeFirst();
}
async function el(e, t) {
	await e.insertInto("answer").values(t).onConflict((e) => e.column("record_id").doUpdateSet(t)).execute();
}
// src/server/questions/askers.ts
var tl = (e) => Pt(e) ? "everybody" : e.supervises, nl = 60, rl = 20;
function il(e, t) {
	return al(e, t).where("answer.record_id", "is", null);
}
function al(e, t) {
	return e.selectFrom("record").innerJoin("account", "account.account_id", "record.account_id").leftJoin("answer", "answer.record_id", "record.record_id").where("record.kind", "=", "question").where(({ not: e, exists: t, selectFrom: n }) => e(t(n("record as withdrawal").select("withdrawal.record_id").whereRef("withdrawal.voids", "=", "record.record_id").whereRef("withdrawal.account_id", "=", "record.account_id")))).$if(t !== "everybody", (e) => e.where("account.cohort_id", "in", t === "everybody" ? [] : t));
}
async function ol(e, t) {
	if (t.length === 0) return 0;
	let { open: n } = await il(e, t).select((e) => e.fn.countAll().as("open")).executeTakeFirstOrThrow();
	return Number(n);
}
async function sl(e, t, n) {
	if (n.length === 0) return [];
	let r = [
		"record.record_id",
		"record.content",
		"record.received_at",
		"account.account_id",
		"account.name",
		"answer.text",
		"answer.answered_at"
	], i = await il(e, n).leftJoin("account as answerer", "answerer.account_id", "answer.answered_by").select([...r, "answerer.name as answered_by"]).orderBy("record.received_at").orderBy("record.record_id").limit(nl).execute(), a = await al(e, n).innerJoin("account as answerer", "answerer.account_id", "answer.answered_by").select([...r, "answerer.name as answered_by"]).orderBy("answer.answered_at", "desc").orderBy("record.record_id").limit(rl).execute();
	return Promise.all([...i, ...a].map(async (e) => {
		let n = ul(e.content);
		return {
			id: n.id,
			learner: {
				id: e.account_id,
				name: e.name
			},
			topic: n.topic,
			moduleId: n.moduleId,
			lessonId: n.lessonId,
			lessonTitle: await ll(t, n),
			language: n.language,
			text: n.text,
			askedAt: n.submittedAt,
			receivedAt: e.received_at,
			answer: e.text === null || e.answered_at === null ? null : {
				text: e.text,
				answeredBy: e.answered_by ?? "",
				answeredAt: e.answered_at
			}
		};
	}));
}
function cl(e, t) {
	return e.selectFrom("record").innerJoin("account", "account.account_id", "record.account_id").select(["record.account_id", "account.cohort_id"]).where("record.record_id", "=", t).where("record.kind", "=", "question").executeTakeFirst();
}
async function ll(e, { packHash: t, lessonId: n }) {
	return t === null || n === null ? null : (await e.findPack(t))?.manifest.lessons.find((e) => e.lessonId === n)?.title ?? null;
}
function ul(e) {
	let t = zr(Lc, JSON.parse(e));
	if (t.kind === "decoded" && t.value.kind === "question") return t.value;
	throw Error("a stored question cannot be read");
}
// src/server/questions/question.routes.ts
function dl(e, t) {
	gs(e, t, {
		method: "get",
		path: "/api/questions",
		summary: "What learners ask: the open questions, then the last answered",
		body: us,
		answer: Zc
	}, async (e, { now: n }) => {
		let r = tl(e);
		return F({
			now: n,
			open: await ol(t.db, r),
			questions: await sl(t.db, t.packs, r)
		});
	}), gs(e, t, {
		method: "put",
		path: "/api/answers/:recordId",
		summary: "Answer a question, or answer it anew",
		body: Xc,
		answer: yr
	}, async (e, { body: n, now: r, param: i }) => {
		let a = fi(i("recordId"));
		return a === void 0 ? M("not-found") : t.writer.write(async (t) => {
			let i = await cl(t, a);
			return i === void 0 || !Mt(e, i.cohort_id) ? M("not-found") : ((await $c(t, a))?.text === n.text || (await el(t, {
				record_id: a,
				account_id: i.account_id,
				text: n.text,
				answered_by: e.id,
				answered_at: r
			}), await Jr(t, i.account_id, [{
				kind: "answer",
				objectId: a
			}])), F({ now: r }));
		});
	});
}
// src/server/reports/board-lists.ts
async function fl(e, t) {
	let n = [...new Set(t.map((e) => e.assigned_by))], r = n.length === 0 ? [] : await e.selectFrom("account").select(["account_id", "name"]).where("account_id", "in", n).execute(), i = new Map(r.map((e) => [e.account_id, e.name]));
	return t.map((e) => ({
		id: e.assignment_id,
		moduleId: e.module_id,
		cohortId: e.cohort_id,
		learnerId: e.learner_id,
		dueOn: e.due_on,
		graceDays: e.grace_days,
		note: e.note,
		withdrawn: e.withdrawn === 1,
		assignedAt: e.assigned_at,
		assignedBy: i.get(e.assigned_by) ?? ""
	}));
}
async function pl(e, t, n) {
	return (await e.selectFrom("invitation").leftJoin("account", "account.account_id", "invitation.used_account").selectAll("invitation").select("account.name as used_by").where("invitation.cohort_id", "in", t).where("invitation.account_id", "is", null).orderBy("invitation.created_at").orderBy("invitation.invitation_id").execute()).map((e) => ({
		id: e.invitation_id,
		cohortId: e.cohort_id,
		name: e.name,
		state: e.used_by_key === null ? e.replaced === 1 ? "replaced" : e.expires_at <= n ? "expired" : "open" : "used",
		expiresAt: e.expires_at,
		usedBy: e.used_by
	}));
}
// src/domain/assignment/days.ts
var ml = /* @__PURE__ */ new Map();
function hl(e, t) {
	let n = ml.get(t);
	return n || (n = new Intl.DateTimeFormat("en-CA", {
		timeZone: t,
		year: "numeric",
		month: "2-digit",
		day: "2-digit"
	}), ml.set(t, n)), n.format(e);
}
function gl(e, t) {
	return new Date(Date.parse(`${e}T00:00:00Z`) + t * 864e5).toISOString().slice(0, 10);
}
// src/domain/assignment/due.ts
var _l = 6e5;
function vl(e, t, n) {
	return e.withdrawn ? { kind: "withdrawn" } : t.satisfiedBy === null ? xl(e, n) ? { kind: t.started ? "started" : "assigned" } : { kind: "overdue" } : {
		kind: "satisfied",
		...bl(e, t.satisfiedBy)
	};
}
function yl(e) {
	return e.submittedAt + (e.offsetMs ?? e.measuredOffsetMs ?? 0);
}
function bl(e, t) {
	let n = [t.offsetMs, t.measuredOffsetMs].filter((e) => e !== null), r = n.length === 2 && Math.abs((n[0] ?? 0) - (n[1] ?? 0)) > _l, i = r ? n.map((e) => t.submittedAt + e) : [yl(t)], a = xl(e, Math.min(...i, t.receivedAt ?? Infinity));
	return {
		timing: a && t.receivedAt !== null && !xl(e, t.receivedAt) ? "on-time-arrived-later" : a ? "on-time" : "late",
		clockUncertain: r
	};
}
var xl = (e, t) => e.dueOn === null || hl(t, e.timeZone) <= gl(e.dueOn, e.graceDays);
// src/domain/assignment/earliest.ts
function Sl(e) {
	let t = /* @__PURE__ */ new Map();
	for (let n of e) {
		if (n.withdrawn) continue;
		let e = t.get(n.moduleId);
		(e === void 0 || Cl(n) < Cl(e)) && t.set(n.moduleId, n);
	}
	return t;
}
var Cl = (e) => e.dueOn ?? "9999-12-31";
// src/server/reports/cells.ts
function wl(e, t, n, r) {
	let i = Sl(t.map((e) => kl(e, n)));
	return [.../* @__PURE__ */ new Set([...i.keys(), ...e.map((e) => e.module_id)])].toSorted().map((t) => Tl(t, e.find((e) => e.module_id === t), i.get(t), r));
}
function Tl(e, t, n, r) {
	let i = t === void 0 ? [] : JSON.parse(t.lessons);
	return {
		moduleId: e,
		state: El(t),
		best: t === void 0 || t.best_raw === null || t.best_max === null ? null : {
			raw: t.best_raw,
			max: t.best_max
		},
		attempts: t?.attempts ?? 0,
		lessonsCompleted: i.length,
		lastRecordAt: t === void 0 || t.records === 0 ? null : Math.max(0, t.last_record_at),
		practiceAt: t === void 0 || t.practice_at === null ? null : Math.max(0, t.practice_at),
		assignment: n === void 0 ? null : Dl(n, t, r)
	};
}
function El(e) {
	return e === void 0 || e.records === 0 ? "not-started" : e.passed_by === null ? e.attempts > 0 ? "failed" : "in-progress" : "passed";
}
function Dl(e, t, n) {
	let r = vl(e, {
		started: (t?.records ?? 0) > 0,
		satisfiedBy: Ol(t)
	}, n), i = r.kind === "satisfied";
	return {
		id: e.id,
		state: r.kind,
		dueOn: e.dueOn,
		timing: i ? r.timing : null,
		clockUncertain: i && r.clockUncertain
	};
}
function Ol(e) {
	return e === void 0 || e.passed_by === null || e.passed_submitted_at === null ? null : {
		submittedAt: e.passed_submitted_at,
		offsetMs: e.passed_offset_ms,
		measuredOffsetMs: e.passed_measured_ms,
		receivedAt: e.passed_received_at
	};
}
var kl = (e, t) => ({
	id: e.assignment_id,
	version: e.version,
	moduleId: e.module_id,
	dueOn: e.due_on,
	graceDays: e.grace_days,
	timeZone: t,
	note: e.note,
	assignedBy: e.assigned_by,
	assignedAt: e.assigned_at,
	withdrawn: e.withdrawn === 1
});
// src/server/reports/board-facts.ts
async function Al(e, t) {
	let n = e.selectFrom("account").select("account_id").where("cohort_id", "in", t), r = await e.selectFrom("cohort").selectAll().where("cohort_id", "in", t).orderBy("name").execute(), i = await e.selectFrom("account").selectAll().where("cohort_id", "in", t).orderBy("name").orderBy("account_id").execute(), a = await e.selectFrom("learner_module").selectAll().where("account_id", "in", n).execute(), o = await e.selectFrom("device").innerJoin("device_report", "device_report.key_id", "device.key_id").selectAll("device_report").select("device.account_id").where("device.account_id", "in", n).execute(), s = await e.selectFrom("device").innerJoin("device_progress", "device_progress.key_id", "device.key_id").select("device.account_id").where("device.account_id", "in", n).where("device_progress.forked", "=", 1).execute(), c = await e.selectFrom("quarantine").select((e) => ["account_id", e.fn.countAll().as("entries")]).where("account_id", "in", n).where("resolved_at", "is", null).groupBy("account_id").execute(), l = await e.selectFrom("assignment").selectAll().where((e) => e.or([e("cohort_id", "in", t), e("learner_id", "in", n)])).orderBy("assigned_at").orderBy("assignment_id").execute(), u = jl(a), d = jl(o), f = new Set(s.map((e) => e.account_id)), p = new Map(c.map((e) => [e.account_id, Number(e.entries)]));
	return {
		cohorts: r,
		assignments: l,
		learners: i.map((e) => ({
			account: e,
			modules: u.get(e.account_id) ?? [],
			reports: d.get(e.account_id) ?? [],
			isForked: f.has(e.account_id),
			quarantined: p.get(e.account_id) ?? 0
		}))
	};
}
function jl(e) {
	let t = /* @__PURE__ */ new Map();
	for (let n of e) t.set(n.account_id, [...t.get(n.account_id) ?? [], n]);
	return t;
}
// src/server/reports/board.ts
async function Ml(e, t, n, r) {
	let i = await ol(e, n);
	if (t.length === 0) return {
		now: r,
		cohorts: [],
		learners: [],
		assignments: [],
		invitations: [],
		openQuestions: i
	};
	let a = await Al(e, t);
	return {
		now: r,
		cohorts: a.cohorts.map(li),
		learners: a.learners.map((e) => Nl(e, a, r)),
		assignments: await fl(e, a.assignments),
		invitations: await pl(e, t, r),
		openQuestions: i
	};
}
function Nl(e, t, n) {
	let { account: r } = e, i = t.cohorts.find((e) => e.cohort_id === r.cohort_id);
	if (i === void 0) throw Error("a learner on the board is in no cohort of the board");
	let a = t.assignments.filter((e) => Pl(e, r.account_id, i.cohort_id));
	return {
		id: r.account_id,
		name: r.name,
		...r.other_name === null ? {} : { otherName: r.other_name },
		cohortId: i.cohort_id,
		joinedAt: r.joined_at,
		ended: r.ended === 1,
		device: Fl(e),
		quarantined: e.quarantined,
		cells: wl(e.modules, a, i.time_zone, n)
	};
}
var Pl = (e, t, n) => e.learner_id === t || e.cohort_id === n;
function Fl({ reports: e, isForked: t }) {
	let n = e.toSorted((e, t) => t.heard_at - e.heard_at)[0];
	return n === void 0 ? null : {
		lastHeardAt: n.heard_at,
		freeMb: n.free_mb,
		persisted: {
			0: !1,
			1: !0
		}[String(n.persisted)] ?? null,
		waiting: n.waiting,
		refused: n.refused,
		clockOffsetMs: n.clock_offset_ms,
		forked: t
	};
}
// src/server/reports/board.routes.ts
function Il(e, t) {
	gs(e, t, {
		method: "get",
		path: "/api/board",
		summary: "Cohorts, learners, assignments and invitations",
		body: us,
		answer: Er
	}, async (e, { now: n }) => F(await Ml(t.db, await Ll(t.db, e), tl(e), n)));
}
async function Ll(e, t) {
	return Pt(t) ? (await e.selectFrom("cohort").select("cohort_id").execute()).map((e) => e.cohort_id) : t.supervises;
}
// src/domain/assessment/random.ts
function Rl(e) {
	let t = e >>> 0;
	return () => {
		t = t + 1831565813 >>> 0;
		let e = Math.imul(t ^ t >>> 15, t | 1);
		return e ^= e + Math.imul(e ^ e >>> 7, e | 61), ((e ^ e >>> 14) >>> 0) / 4294967296;
	};
}
function zl(e, t) {
	let n = [...e];
	for (let e = n.length - 1; e > 0; e--) {
		let r = Math.floor(t() * (e + 1)), i = n[e];
		n[e] = n[r], n[r] = i;
	}
	return n;
}
// src/domain/assessment/draw.ts
function Bl(e, t) {
	let n = t.questions.filter((e) => e.critical), r = t.questions.filter((e) => !e.critical), i = t.draw === null ? Infinity : Math.max(0, t.draw - n.length), a = /* @__PURE__ */ new Set(), o = new Set(n.map(Vl));
	for (let t of zl(r, Rl(e))) {
		if (a.size >= i) break;
		o.has(Vl(t)) || (o.add(Vl(t)), a.add(t));
	}
	return t.questions.filter((e) => e.critical || a.has(e));
}
var Vl = ({ questionId: e, parallelOf: t }) => t ?? e;
// src/domain/assessment/bands.ts
function Hl(e) {
	let t = /^(\d+)\.\.(\d*)$/.exec(e);
	if (t) return {
		from: Number(t[1]),
		to: t[2] === "" ? Infinity : Number(t[2])
	};
}
function Ul(e, t) {
	if (t === void 0 || !/^\d+([.,]\d+)?$/.test(t)) return;
	let n = Number(t.replace(",", "."));
	return e.choices.find((e) => {
		let t = Hl(e.choiceId);
		return t !== void 0 && n >= t.from && Math.floor(n) <= t.to;
	});
}
// src/domain/content/fold.ts
var Wl = /* @__PURE__ */ new Map([
	["ٱ", "ا"],
	["ى", "ي"],
	["ی", "ي"],
	["ة", "ه"],
	["ہ", "ه"],
	["ھ", "ه"],
	["ک", "ك"],
	["ڭ", "ك"],
	["گ", "ك"],
	["œ", "oe"],
	["æ", "ae"]
]);
function Gl(e) {
	return e.normalize("NFKD").replace(/[\p{M}\p{Cf}\u0640\u0621]/gu, "").toLowerCase().replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (e) => String(e.charCodeAt(0) & 15)).replace(/[ٱىیةہھکڭگœæ]/g, (e) => Wl.get(e) ?? e).replace(/[^\p{L}\p{N}]+/gu, " ").replace(/(^| )(?:ال)+(?=[\p{L}\p{N}]{2})/gu, "$1").trim();
}
// src/domain/assessment/typed.ts
function Kl(e, t) {
	let n = Gl(t ?? "");
	if (n !== "") return e.choices.find(({ accepts: e }) => e.some((e) => Gl(e) === n));
}
// src/domain/assessment/marking.ts
function ql(e, t) {
	switch (e.kind) {
		case "single-choice":
		case "scenario":
		case "true-false":
		case "picture-choice": return t.length === 1 && t[0] === e.correct[0];
		case "multiple-choice":
		case "matching": return Xl(t, e.correct);
		case "ordering": return t.length === e.correct.length && t.every((t, n) => t === e.correct[n]);
		case "numeric": {
			let n = Ul(e, t[0]);
			return t.length === 1 && n !== void 0 && n === Ul(e, e.correct[0]);
		}
		case "short-text": {
			let n = Kl(e, t[0]);
			return t.length === 1 && n !== void 0 && n === Kl(e, e.correct[0]);
		}
	}
}
function Jl(e, t) {
	return {
		raw: e.filter((e) => ql(e, t.get(e.questionId) ?? [])).length,
		max: e.length
	};
}
function Yl(e, t, n) {
	let { raw: r, max: i } = Jl(e, t);
	return e.every((e) => !e.critical || ql(e, t.get(e.questionId) ?? [])) && i > 0 && r / i >= n ? "passed" : "failed";
}
function Xl(e, t) {
	let n = new Set(e);
	return n.size === e.length && n.size === t.length && t.every((e) => n.has(e));
}
// src/domain/content/address.ts
var Zl = /\{([^{}|]*)\|([^{}|]*)\}/g;
function Ql(e) {
	let t = [], n = 0;
	for (let r of e.matchAll(Zl)) r.index > n && t.push({
		kind: "plain",
		text: e.slice(n, r.index)
	}), t.push({
		kind: "by-gender",
		feminine: r[1] ?? "",
		masculine: r[2] ?? ""
	}), n = r.index + r[0].length;
	return n < e.length && t.push({
		kind: "plain",
		text: e.slice(n)
	}), t;
}
function $l(e, t) {
	return Ql(e).map((e) => e.kind === "plain" ? e.text : e[t]).join("");
}
// src/server/reports/in-words.ts
var eu = {
	ar: {
		true: "صحيح",
		false: "خطأ"
	},
	fr: {
		true: "Vrai",
		false: "Faux"
	}
};
function tu(e, t, n) {
	let r = (t) => {
		let r = e.choices.find((e) => e.choiceId === t), i = r?.text || r?.picture?.alt || "";
		return i === "" ? eu[n][t] ?? t : $l(i, "feminine");
	}, i = (t) => {
		let n = e.partners.find((e) => e.partnerId === t)?.text;
		return n === void 0 ? t : $l(n, "feminine");
	};
	switch (e.kind) {
		case "single-choice":
		case "multiple-choice":
		case "true-false":
		case "scenario":
		case "picture-choice":
		case "ordering": return t.map(r);
		case "matching": return t.map((e) => {
			let [t = "", n = ""] = e.split("=");
			return `${r(t)} = ${i(n)}`;
		});
		case "short-text": return [...t];
		case "numeric": return t.map((t) => e.unit === null ? t : `${t} ${e.unit}`);
	}
}
var nu = (e) => $l(e.prompt, "feminine");
// src/server/reports/practices.ts
async function ru(e, t) {
	let n = new Map(t.flatMap((e) => e.practice_by === null || e.practice_at === null ? [] : [[e.practice_by, e.practice_at]]));
	return n.size === 0 ? [] : (await e.selectFrom("record").select([
		"record_id",
		"content",
		"received_at"
	]).where("record_id", "in", [...n.keys()]).execute()).map((e) => {
		let { moduleId: t, packHash: r, doneSteps: i, selfCheck: a, reflection: o } = iu(e.content);
		return {
			moduleId: t,
			packHash: r,
			readyAt: Math.max(0, n.get(e.record_id) ?? 0),
			receivedAt: e.received_at,
			doneSteps: [...i],
			selfCheck: [...a],
			reflection: o
		};
	}).toSorted((e, t) => t.readyAt - e.readyAt);
}
function iu(e) {
	let t = zr(Lc, JSON.parse(e));
	if (t.kind === "decoded" && t.value.kind === "practice") return t.value;
	throw Error("a stored practice task cannot be read");
}
// src/server/reports/learner-page.ts
var au = 100;
async function ou(e, t, n, r, i) {
	let a = await Al(e, [r]), o = a.learners.find(({ account: e }) => e.account_id === n);
	if (o === void 0) return;
	let s = e.selectFrom("record").select("voids").where("account_id", "=", n).where("voids", "is not", null), c = await e.selectFrom("record").selectAll().where("account_id", "=", n).where("kind", "=", "attempt").where("record_id", "not in", s).orderBy("received_at", "desc").orderBy("seq", "desc").limit(au).execute(), l = [];
	for (let e of c) {
		let n = e.pack_hash === "" ? void 0 : await t.findPack(e.pack_hash);
		n !== void 0 && l.push(su(e, n));
	}
	let u = await e.selectFrom("quarantine").select([
		"code",
		"reason",
		"received_at"
	]).where("account_id", "=", n).where("resolved_at", "is", null).orderBy("received_at", "desc").limit(au).execute();
	return {
		now: i,
		learner: Nl(o, a, i),
		attempts: l,
		practices: await ru(e, o.modules),
		quarantine: u.map(({ code: e, reason: t, received_at: n }) => ({
			code: e,
			reason: t,
			receivedAt: n
		}))
	};
}
function su(e, t) {
	let n = lu(e.content), r = {
		submittedAt: e.submitted_at,
		offsetMs: e.offset_ms,
		measuredOffsetMs: e.measured_offset_ms,
		receivedAt: e.received_at
	};
	return {
		id: n.id,
		moduleId: n.moduleId,
		language: n.language,
		submittedAt: n.submittedAt,
		receivedAt: e.received_at,
		finishedAt: Math.max(0, Math.min(yl(r), e.received_at)),
		receipt: e.receipt,
		score: {
			raw: e.score_raw ?? 0,
			max: e.score_max ?? 0
		},
		passed: e.passed === 1,
		spentMs: n.spentMs,
		responses: cu(n, t)
	};
}
function cu(e, { quiz: t }) {
	return (t === null ? [] : Bl(e.seed, t)).map((t) => {
		let n = e.responses.find(({ questionId: e }) => e === t.questionId), r = n?.given ?? [];
		return {
			questionId: t.questionId,
			prompt: nu(t),
			given: tu(t, r, e.language),
			right: tu(t, t.correct, e.language),
			isCorrect: ql(t, r),
			critical: t.critical,
			spentMs: n?.spentMs ?? 0
		};
	});
}
function lu(e) {
	let t = zr(Lc, JSON.parse(e));
	if (t.kind === "decoded" && t.value.kind === "attempt") return t.value;
	throw Error("a stored attempt cannot be read");
}
// src/server/reports/learner-page.routes.ts
function uu(e, t) {
	ds(e, t, {
		method: "get",
		path: "/api/learners/:id",
		summary: "One learner, question by question",
		body: us,
		answer: Or
	}, async (e, { now: n, param: r }) => {
		let i = fi(r("id")), a = i === void 0 ? void 0 : await ni(t.db, i);
		if (a === void 0 || a.is_learner !== 1 || a.cohort_id === null || !Ft(await ri(t.db, e.accountId), {
			id: a.account_id,
			cohorts: [a.cohort_id]
		})) return M("not-found");
		let o = await ou(t.db, t.packs, a.account_id, a.cohort_id, n);
		return o === void 0 ? M("not-found") : F(o);
	});
}
// src/server/reports/csv.ts
var du = /^[=+\-@\t\r\n\0＝＋－＠]/;
function fu(e) {
	return `\ufeff${e.map((e) => e.map(pu).join(";")).join("\r\n")}\r\n`;
}
function pu(e) {
	if (e === null) return "";
	if (typeof e == "number") return String(e);
	let t = du.test(e) || du.test(e.trimStart()) ? `'${e}` : e;
	return /[";\r\n,\t]/.test(t) ? `"${t.replaceAll("\"", "\"\"")}"` : t;
}
// src/server/reports/results-csv.ts
var mu = {
	ar: {
		header: [
			"المربية",
			"المجزوءة",
			"الحالة",
			"أفضل نتيجة",
			"من",
			"المحاولات",
			"الدروس المكتملة",
			"آخر نشاط",
			"الأجل",
			"التكليف",
			"آخر اتصال"
		],
		"not-started": "لم تبدأ",
		"in-progress": "قيد الإنجاز",
		passed: "ناجحة",
		failed: "غير ناجحة",
		assigned: "مكلفة",
		started: "بدأت",
		overdue: "متأخرة",
		withdrawn: "ملغى",
		"on-time": "في الأجل",
		late: "بعد الأجل",
		"on-time-arrived-later": "في الأجل، وصلت بعده"
	},
	fr: {
		header: [
			"Éducatrice",
			"Module",
			"État",
			"Meilleur score",
			"Sur",
			"Essais",
			"Leçons terminées",
			"Dernière activité",
			"Échéance",
			"Demande",
			"Dernier contact"
		],
		"not-started": "Pas commencé",
		"in-progress": "En cours",
		passed: "Réussi",
		failed: "Non réussi",
		assigned: "Demandé",
		started: "Commencé",
		overdue: "En retard",
		withdrawn: "Retiré",
		"on-time": "À temps",
		late: "Après l’échéance",
		"on-time-arrived-later": "À temps, arrivé après"
	}
};
function hu(e, t, n) {
	let r = new Map(e.cohorts.map((e) => [e.id, e.timeZone])), i = e.learners.flatMap((e) => {
		let i = r.get(e.cohortId) ?? "Africa/Casablanca", a = (e) => e == null ? null : hl(e, i), o = a(e.device?.lastHeardAt);
		return e.cells.length === 0 ? [[
			e.name,
			null,
			null,
			null,
			null,
			null,
			null,
			null,
			null,
			null,
			o
		]] : e.cells.map((r) => [
			e.name,
			n.get(r.moduleId) ?? r.moduleId,
			mu[t][r.state],
			r.best?.raw ?? null,
			r.best?.max ?? null,
			r.attempts,
			r.lessonsCompleted,
			a(r.lastRecordAt),
			r.assignment?.dueOn ?? null,
			gu(r.assignment, t),
			o
		]);
	});
	return fu([mu[t].header, ...i]);
}
function gu(e, t) {
	return e === null ? null : e.state === "satisfied" ? mu[t][e.timing ?? "on-time"] : mu[t][e.state];
}
// src/server/reports/results.routes.ts
function _u(e, t) {
	gs(e, t, {
		method: "get",
		path: "/api/cohorts/:id/results.csv",
		summary: "Results of a cohort as a table",
		body: us,
		answer: /* @__PURE__ */ T()
	}, async (e, { now: n, param: r, query: i }) => {
		let a = fi(r("id")), o = a !== void 0 && Mt(e, a) ? await ai(t.db, a) : void 0;
		if (o === void 0) return M("not-found");
		let s = i("language") === "fr" ? "fr" : "ar", c = hu(await Ml(t.db, [o.cohort_id], [], n), s, await $s(t.db, s));
		return {
			kind: "file",
			response: new Response(c, { headers: {
				"Content-Type": "text/csv; charset=utf-8",
				"Content-Disposition": "attachment; filename=\"results.csv\"",
				"Cache-Control": "no-store"
			} })
		};
	});
}
// src/server/site/choose-page.ts
var vu = /^(join|sign-in|password|install|welcome|ask|review|search|glossary|verify|local-card|(me|supervision)(\/[a-z0-9-]+)*)\/$/;
function yu(e, t) {
	let n = /^\/([a-z]{2})\/(.*)$/.exec(e), r = n?.[1] ?? "", i = n?.[2] ?? "";
	if (!Tn(r) || !(i === "" || i.endsWith("/"))) return;
	let a = `/${r}/${i}index.html`;
	if (t(a)) return a;
	let o = `/${r}/app.html`;
	return t(o) && (vu.test(i) || bu(r, i, t)) ? o : void 0;
}
function bu(e, t, n) {
	let [, r, i] = /^modules\/([a-z0-9-]+)\/([a-z0-9-]+)\/$/.exec(t) ?? [];
	if (r === void 0) return !1;
	let a = (e, t) => n(`/${e}/modules/${r}/${t}index.html`);
	return i === "quiz" || i === "practice" ? a(e, "") : Cn.some((e) => a(e, `${i}/`));
}
function xu(e, t) {
	let n = /(?:^|;\s*)lang=([a-z]{2})(?:;|$)/.exec(e ?? "")?.[1] ?? "";
	return Tn(n) ? n : (t ?? "").split(",").map((e) => {
		let [t = "", ...n] = e.trim().split(/\s*;\s*/), r = Number(n.find((e) => e.startsWith("q="))?.slice(2) ?? 1);
		return {
			language: t.slice(0, 2).toLowerCase(),
			weight: Number.isFinite(r) ? r : 0
		};
	}).toSorted((e, t) => t.weight - e.weight).map(({ language: e }) => e).find(Tn) ?? "ar";
}
// src/server/site/site-file.ts
var Su = "no-cache, no-transform", Cu = {
	".html": "text/html; charset=utf-8",
	".js": "text/javascript; charset=utf-8",
	".css": "text/css; charset=utf-8",
	".json": "application/json; charset=utf-8",
	".webmanifest": "application/manifest+json; charset=utf-8",
	".svg": "image/svg+xml",
	".png": "image/png",
	".webp": "image/webp",
	".avif": "image/avif",
	".ico": "image/x-icon",
	".opus": "audio/ogg",
	".woff2": "font/woff2",
	".txt": "text/plain; charset=utf-8"
}, wu = (e) => Cu[p(e)] ?? "application/octet-stream", Tu = (e, t) => ({
	file: t,
	cacheControl: "public, max-age=31536000, immutable, no-transform",
	etag: e.startsWith("/assets/") ? `W/"${f(t)}"` : null
});
async function Eu(e, t) {
	return e.startsWith("/assets/") || /^\/packs\/[0-9a-f]{64}\./.test(e) ? Tu(e, t) : {
		file: t,
		cacheControl: Su,
		etag: `W/"${a("sha256", await re(t), "base64url").slice(0, 22)}"`
	};
}
// src/server/site/send-file.ts
var Du = [{
	name: "br",
	suffix: ".br"
}, {
	name: "gzip",
	suffix: ".gz"
}];
async function Ou(e, { file: t, cacheControl: n, etag: r }, i = 200) {
	let a = new Headers({
		"Content-Type": wu(t),
		"Cache-Control": n,
		Vary: "Accept-Encoding"
	});
	if (r !== null && (a.set("ETag", r), i === 200 && ku(e.headers.get("if-none-match"), r))) return new Response(null, {
		status: 304,
		headers: a
	});
	let o = e.headers.get("accept-encoding") ?? "";
	for (let { name: e, suffix: n } of Du) {
		if (!ju(o, e)) continue;
		let r = await Mu(t + n);
		if (r !== void 0) return a.set("Content-Encoding", e), new Response(r, {
			status: i,
			headers: a
		});
	}
	let s = await Mu(t);
	return s === void 0 ? void 0 : new Response(s, {
		status: i,
		headers: a
	});
}
var ku = (e, t) => e?.split(",").some((e) => Au(e.trim()) === Au(t)) ?? !1, Au = (e) => e.replace(/^W\//, ""), ju = (e, t) => e.split(",").some((e) => {
	let [n, ...r] = e.trim().split(/\s*;\s*/);
	return n === t && !r.some((e) => /^q=0(\.0*)?$/.test(e));
});
async function Mu(e) {
	try {
		return await re(e);
	} catch (e) {
		if (e instanceof Error && "code" in e && (e.code === "ENOENT" || e.code === "EISDIR")) return;
		throw e;
	}
}
// src/server/site/site.routes.ts
function Nu(e, { site: t, kept: n }) {
	let r = (e) => t.files.has(e);
	e.get("/", (e) => {
		let t = xu(e.req.header("cookie"), e.req.header("accept-language"));
		return e.body(null, 302, {
			Location: `/${t}/`,
			"Cache-Control": Su,
			Vary: "Cookie, Accept-Language"
		});
	}), e.get("/assets/:name", (e) => a(e, n?.assets, e.req.param("name"))), e.get("/packs/:name", async (e) => {
		let t = e.req.param("name");
		return /^[0-9a-f]{64}\.[a-z0-9]+$/.test(t) ? a(e, n?.packs, t) : i(e);
	}), e.get("*", i);
	async function i(e) {
		let n = e.req.path, i = n.endsWith("/") ? yu(n, r) : n, a = i === void 0 ? void 0 : t.files.get(i), s = a === void 0 || Pu(n) ? void 0 : await Ou(e.req.raw, a);
		return s === void 0 ? !n.endsWith("/") && !n.includes(".") && yu(`${n}/`, r) !== void 0 ? e.body(null, 308, {
			Location: `${n}/`,
			"Cache-Control": Su
		}) : o(e) : s;
	}
	async function a(e, t, n) {
		let r = /^[A-Za-z0-9_-][A-Za-z0-9_.-]*$/.test(n) && !/\.(br|gz)$/.test(n), i = t === void 0 || !r ? void 0 : Tu(e.req.path, m(t, n));
		return (i === void 0 ? void 0 : await Ou(e.req.raw, i)) ?? Fu();
	}
	async function o(e) {
		if (e.req.path.includes(".")) return Fu();
		let n = e.req.path.split("/")[1] ?? "", r = Tn(n) ? n : xu(e.req.header("cookie"), e.req.header("accept-language")), i = t.files.get(`/${r}/404.html`);
		return (i === void 0 ? void 0 : await Ou(e.req.raw, i, 404)) ?? Fu();
	}
}
var Pu = (e) => e.endsWith("/404.html") || /^\/[a-z]{2}\/.*index\.html$/.test(e), Fu = () => new Response("Not found\n", {
	status: 404,
	headers: {
		"Content-Type": "text/plain; charset=utf-8",
		"Cache-Control": "no-store"
	}
});
// src/server/sync/device-state.ts
async function Iu(e, t, n) {
	let r = await e.selectFrom("account").leftJoin("device_progress", (e) => e.on("device_progress.key_id", "=", t)).select((e) => [
		"account.change_number",
		"device_progress.seqs",
		"device_progress.highest_seq",
		"device_progress.forked",
		e.exists(e.selectFrom("device").select("device.key_id").where("device.account_id", "=", n).where("device.key_id", "!=", t)).as("has_other_keys"),
		e.exists(e.selectFrom("quarantine").select("quarantine.digest").where("quarantine.key_id", "=", t).where("quarantine.resolved_at", "is", null)).as("has_quarantine")
	]).where("account.account_id", "=", n).executeTakeFirstOrThrow();
	return {
		latest: r.change_number,
		progress: {
			key_id: t,
			seqs: r.seqs ?? 0,
			highest_seq: r.highest_seq ?? 0,
			forked: r.forked ?? 0
		},
		hasOtherKeys: !!r.has_other_keys,
		hasQuarantine: !!r.has_quarantine
	};
}
// src/protocol/canonical.ts
function Lu(e) {
	if (Array.isArray(e)) return `[${e.map(Lu).join(",")}]`;
	if (!Ru(e)) return JSON.stringify(e);
	let t = "";
	for (let n of Object.keys(e).sort()) t += `${t === "" ? "" : ","}${JSON.stringify(n)}:${Lu(e[n])}`;
	return `{${t}}`;
}
var Ru = (e) => typeof e == "object" && !!e;
// src/server/sync/mark.ts
function zu(e, t) {
	if (e.kind === "question") return {
		kind: "marked",
		marking: null
	};
	if (t === void 0) return Hu("unknown-pack");
	if (e.moduleId !== t.manifest.moduleId || e.language !== t.manifest.language) return Hu("malformed");
	switch (e.kind) {
		case "attempt": return Bu(e, t);
		case "review": return Vu(e, t);
		case "session":
		case "void":
		case "practice": return {
			kind: "marked",
			marking: null
		};
	}
}
function Bu(e, { manifest: t, quiz: n }) {
	if (n === null) return Hu("unknown-question");
	let r = /* @__PURE__ */ new Map();
	for (let t of e.responses) {
		if (!n.questions.some((e) => e.questionId === t.questionId)) return Hu("unknown-question");
		if (r.has(t.questionId)) return Hu("malformed");
		r.set(t.questionId, t.given);
	}
	let i = Bl(e.seed, n), a = Yl(i, r, t.passMark) === "passed";
	return {
		kind: "marked",
		marking: {
			score: Jl(i, r),
			passed: a
		}
	};
}
function Vu({ questionId: e, given: t }, { quiz: n }) {
	let r = n?.questions.find((t) => t.questionId === e);
	if (r === void 0) return Hu("unknown-question");
	let i = ql(r, t);
	return {
		kind: "marked",
		marking: {
			score: {
				raw: Number(i),
				max: 1
			},
			passed: i
		}
	};
}
var Hu = (e) => ({
	kind: "refused",
	reason: e
});
// src/server/sync/raw-records.ts
function Uu(e) {
	let t = [], n = 0, r = !1, i = -1;
	for (let a = 0; a < e.length; a++) {
		let o = e[a];
		if (o === "\"") {
			let i = Gu(e, a);
			n === 1 && Ku(e, a, i) && (t.length = 0, r = !0), a = i;
		} else o === "[" || o === "{" ? (n++, n === 2 && r && (i = a + 1)) : o === "]" || o === "}" ? (n === 2 && r && (Wu(t, e.slice(i, a)), r = !1), n--) : o === "," && n === 2 && r && (Wu(t, e.slice(i, a)), i = a + 1);
	}
	return t;
}
function Wu(e, t) {
	let n = t.trim();
	n !== "" && e.push(n);
}
function Gu(e, t) {
	let n = t + 1;
	for (; e[n] !== "\"";) n += e[n] === "\\" ? 2 : 1;
	return n;
}
var Ku = (e, t, n) => e.slice(t, n + 1) === "\"records\"" && /^\s*:/.test(e.slice(n + 1, n + 20));
// src/server/sync/prepare.ts
async function qu(e, t, n) {
	let r = t.length > 4e4 ? Uu(t) : [], i = [];
	for (let [t, a] of e.entries()) {
		let e = (r[t]?.length ?? 0) > Ho;
		i.push(e ? Yu(a, "too-large") : await Ju(a, n));
	}
	return i;
}
async function Ju(e, t) {
	let n = zr(Lc, e);
	if (n.kind === "malformed") return Yu(e, Zu(e) ? "unknown-kind" : "malformed");
	let r = n.value, i = zu(r, r.packHash === null ? void 0 : await t.findPack(r.packHash));
	return i.kind === "refused" ? Yu(e, i.reason) : {
		kind: "sound",
		record: r,
		content: Lu(r),
		marking: i.marking
	};
}
var Yu = (e, t) => ({
	kind: "unsound",
	id: Xu(e),
	reason: t
});
function Xu(e) {
	return Qu(e) && typeof e.id == "string" ? e.id.slice(0, 100) : "";
}
function Zu(e) {
	return !Qu(e) || typeof e.kind != "string" ? !1 : !Rc.some((t) => t === e.kind);
}
var Qu = (e) => typeof e == "object" && !!e;
// src/server/sync/quarantine.ts
async function $u(e, t, n) {
	let r = a("sha256", `${t.keyId}\n${t.raw}`, "buffer"), i = rd(r);
	return await e.insertInto("quarantine").values({
		digest: r.toString("hex"),
		code: i,
		key_id: t.keyId,
		account_id: t.accountId,
		record_id: t.id || null,
		reason: t.reason,
		raw: Buffer.from(t.raw),
		measured_offset_ms: t.measuredOffsetMs,
		received_at: n,
		resolved_at: null
	}).onConflict((e) => e.column("digest").doUpdateSet({
		reason: t.reason,
		resolved_at: null
	})).execute(), i;
}
async function ed(e, t, n, r) {
	await e.updateTable("quarantine").set({ resolved_at: r }).where("key_id", "=", t).where("record_id", "in", n).where("reason", "!=", "different-content").where("resolved_at", "is", null).execute();
}
function td(e, t, n) {
	return e.selectFrom("quarantine").selectAll().where("account_id", "=", t).where("code", "=", n).executeTakeFirst();
}
async function nd(e, t, n) {
	await e.updateTable("quarantine").set({ resolved_at: n }).where("digest", "=", t).where("resolved_at", "is", null).execute();
}
function rd(e) {
	let t = hc(e, 8);
	return `${t.slice(0, 4)}-${t.slice(4)}`;
}
// src/protocol/receipt.ts
var id = (e, t) => `${e}.${t}`;
function ad(e) {
	let t = hc(e, 8);
	return `${t.slice(0, 4)}-${t.slice(4)}`;
}
// src/server/reports/fold.ts
var od = (e, t) => ({
	account_id: e,
	module_id: t,
	records: 0,
	attempts: 0,
	best_raw: null,
	best_max: null,
	lessons: "[]",
	spent_ms: 0,
	last_record_at: 0,
	voids: 0,
	reviews: 0,
	reviews_right: 0,
	practice_by: null,
	practice_at: null,
	passed_by: null,
	passed_submitted_at: null,
	passed_offset_ms: null,
	passed_measured_ms: null,
	passed_received_at: null
});
function sd(e, t) {
	if (t.kind === "void") return {
		...e,
		voids: e.voids + 1
	};
	if (t.kind === "question") return e;
	let n = {
		...e,
		records: e.records + 1,
		spent_ms: e.spent_ms + t.spent_ms,
		last_record_at: Math.max(e.last_record_at, md(t))
	};
	switch (t.kind) {
		case "session": return ld(n, t);
		case "attempt": return ud(n, t);
		case "review": return {
			...n,
			reviews: e.reviews + 1,
			reviews_right: e.reviews_right + (t.score_raw ?? 0)
		};
		case "practice": return cd(n, t);
	}
}
function cd(e, t) {
	let n = md(t);
	return e.practice_at === null || n > e.practice_at || n === e.practice_at && t.record_id > (e.practice_by ?? "") ? {
		...e,
		practice_by: t.record_id,
		practice_at: n
	} : e;
}
function ld(e, { lesson_id: t, completed: n }) {
	if (n !== 1 || t === null) return e;
	let r = JSON.parse(e.lessons);
	return r.includes(t) ? e : {
		...e,
		lessons: JSON.stringify([...r, t].toSorted())
	};
}
function ud(e, t) {
	let n = {
		...e,
		attempts: e.attempts + 1,
		...dd(e, t)
	};
	return t.passed === 1 && pd(t, e) ? {
		...n,
		...fd(t)
	} : n;
}
function dd(e, { score_raw: t, score_max: n }) {
	let r = {
		best_raw: e.best_raw,
		best_max: e.best_max
	};
	if (t === null || n === null) return r;
	let i = {
		best_raw: t,
		best_max: n
	};
	if (e.best_raw === null || e.best_max === null) return i;
	let a = t * Math.max(e.best_max, 1) - e.best_raw * Math.max(n, 1);
	return a === 0 ? n > e.best_max ? i : r : a > 0 ? i : r;
}
var fd = (e) => ({
	passed_by: e.record_id,
	passed_submitted_at: e.submitted_at,
	passed_offset_ms: e.offset_ms,
	passed_measured_ms: e.measured_offset_ms,
	passed_received_at: e.received_at
});
function pd(e, t) {
	if (t.passed_by === null || t.passed_submitted_at === null || t.passed_received_at === null) return !0;
	let n = md({
		submitted_at: t.passed_submitted_at,
		offset_ms: t.passed_offset_ms,
		measured_offset_ms: t.passed_measured_ms ?? 0,
		received_at: t.passed_received_at
	}), r = md(e);
	return r === n ? e.record_id < t.passed_by : r < n;
}
var md = (e) => Math.min(e.received_at, yl({
	submittedAt: e.submitted_at,
	offsetMs: e.offset_ms,
	measuredOffsetMs: e.measured_offset_ms,
	receivedAt: e.received_at
}));
// src/server/certificates/issue.ts
async function hd(e, t, n, r, i) {
	if (r.length === 0) return 0;
	let a = await Zr(e, n), o = [...await _d(e, r, a), ...vd(t.courses, r, a)], s = [], c = await $r(e, n);
	for (let { passedAt: r, ...a } of o) {
		let o = {
			version: 1,
			id: gd(n, a),
			issuer: t.association,
			name: c.name,
			otherName: c.otherName,
			...a,
			passedOn: hl(r, c.timeZone),
			issuedAt: i
		}, l = await e.insertInto("certificate").values({
			certificate_id: o.id,
			account_id: n,
			kind: o.kind,
			subject_id: o.subject,
			name: o.name,
			issued_at: i,
			statement: t.signer.sign(o)
		}).onConflict((e) => e.doNothing()).returning("certificate_id").executeTakeFirst();
		l !== void 0 && s.push(l.certificate_id);
	}
	return await Jr(e, n, s.map((e) => ({
		kind: "certificate",
		objectId: e
	}))), s.length;
}
function gd(e, { kind: t, subject: n }) {
	return Dn(parseInt(e.replace("-", "").slice(0, 12), 16), a("sha256", `${e}\n${t}\n${n}`, "buffer"));
}
async function _d(e, t, n) {
	let r = [];
	for (let i of t) {
		let t = n.get(i);
		if (t === void 0) continue;
		let { title: a, version: o } = await Qr(e, t);
		r.push({
			kind: "module",
			subject: En(i),
			title: a,
			packVersion: o,
			passedAt: md(t)
		});
	}
	return r;
}
var vd = (e, t, n) => e.filter((e) => e.modules.some((e) => t.includes(e))).filter((e) => e.modules.every((e) => n.has(e))).map(({ courseId: e, title: t, modules: r }) => ({
	kind: "course",
	subject: En(e),
	title: {
		ar: t.ar,
		fr: t.fr
	},
	packVersion: null,
	passedAt: Math.max(...r.flatMap((e) => n.get(e) ?? []).map(md))
}));
// ../../work/wt-border/node_modules/kysely/dist/util/object-utils.js
function yd(e) {
	return e === void 0 || e === void 0;
}
function I(e) {
	return typeof e == "string";
}
function bd(e) {
	return typeof e == "number";
}
function xd(e) {
	return typeof e == "boolean";
}
function Sd(e) {
	return e === null;
}
function Cd(e) {
	return e instanceof Date;
}
function wd(e) {
	return typeof e == "bigint";
}
function Td(e) {
	return typeof e == "function";
}
function Ed(e) {
	return typeof e == "object" && !!e;
}
function Dd(e) {
	return e[e.length - 1];
}
function L(e) {
	return Object.freeze(e);
}
function Od(e) {
	return kd(e) ? e : [e];
}
function kd(e) {
	return Array.isArray(e);
}
function Ad(e) {
	return e;
}
function jd(e) {
	return e instanceof Error ? e.message : String(e);
}
// ../../work/wt-border/node_modules/kysely/dist/operation-node/alter-table-node.js
var R = L({
	is(e) {
		return e.kind === "AlterTableNode";
	},
	create(e) {
		return L({
			kind: "AlterTableNode",
			table: e
		});
	},
	cloneWithTableProps(e, t) {
		return L({
			...e,
			...t
		});
	},
	cloneWithColumnAlteration(e, t) {
		return L({
			...e,
			columnAlterations: e.columnAlterations ? [...e.columnAlterations, t] : [t]
		});
	}
}), z = L({
	is(e) {
		return e.kind === "IdentifierNode";
	},
	create(e) {
		return L({
			kind: "IdentifierNode",
			name: e
		});
	}
}), Md = L({
	is(e) {
		return e.kind === "CreateIndexNode";
	},
	create(e) {
		return L({
			kind: "CreateIndexNode",
			name: z.create(e)
		});
	},
	cloneWith(e, t) {
		return L({
			...e,
			...t
		});
	},
	cloneWithColumns(e, t) {
		return L({
			...e,
			columns: [...e.columns || [], ...t]
		});
	}
}), Nd = L({
	is(e) {
		return e.kind === "CreateSchemaNode";
	},
	create(e, t) {
		return L({
			kind: "CreateSchemaNode",
			schema: z.create(e),
			...t
		});
	},
	cloneWith(e, t) {
		return L({
			...e,
			...t
		});
	}
}), Pd = [
	"preserve rows",
	"delete rows",
	"drop"
], Fd = L({
	is(e) {
		return e.kind === "CreateTableNode";
	},
	create(e) {
		return L({
			kind: "CreateTableNode",
			table: e,
			columns: L([])
		});
	},
	cloneWithColumn(e, t) {
		return L({
			...e,
			columns: L([...e.columns, t])
		});
	},
	cloneWithConstraint(e, t) {
		return L({
			...e,
			constraints: e.constraints ? L([...e.constraints, t]) : L([t])
		});
	},
	cloneWithIndex(e, t) {
		return L({
			...e,
			indexes: e.indexes ? L([...e.indexes, t]) : L([t])
		});
	},
	cloneWithFrontModifier(e, t) {
		return L({
			...e,
			frontModifiers: e.frontModifiers ? L([...e.frontModifiers, t]) : L([t])
		});
	},
	cloneWithEndModifier(e, t) {
		return L({
			...e,
			endModifiers: e.endModifiers ? L([...e.endModifiers, t]) : L([t])
		});
	},
	cloneWith(e, t) {
		return L({
			...e,
			...t
		});
	}
}), Id = L({
	is(e) {
		return e.kind === "SchemableIdentifierNode";
	},
	create(e) {
		return L({
			kind: "SchemableIdentifierNode",
			identifier: z.create(e)
		});
	},
	createWithSchema(e, t) {
		return L({
			kind: "SchemableIdentifierNode",
			schema: z.create(e),
			identifier: z.create(t)
		});
	}
}), Ld = L({
	is(e) {
		return e.kind === "DropIndexNode";
	},
	create(e, t) {
		return L({
			kind: "DropIndexNode",
			name: Id.create(e),
			...t
		});
	},
	cloneWith(e, t) {
		return L({
			...e,
			...t
		});
	}
}), Rd = L({
	is(e) {
		return e.kind === "DropSchemaNode";
	},
	create(e, t) {
		return L({
			kind: "DropSchemaNode",
			schema: z.create(e),
			...t
		});
	},
	cloneWith(e, t) {
		return L({
			...e,
			...t
		});
	}
}), zd = L({
	is(e) {
		return e.kind === "DropTableNode";
	},
	create(e, t) {
		return L({
			kind: "DropTableNode",
			table: e,
			...t
		});
	},
	cloneWith(e, t) {
		return L({
			...e,
			...t
		});
	}
}), Bd = L({
	is(e) {
		return e.kind === "AliasNode";
	},
	create(e, t) {
		return L({
			kind: "AliasNode",
			node: e,
			alias: t
		});
	}
}), Vd = L({
	is(e) {
		return e.kind === "TableNode";
	},
	create(e) {
		return L({
			kind: "TableNode",
			table: Id.create(e)
		});
	},
	createWithSchema(e, t) {
		return L({
			kind: "TableNode",
			table: Id.createWithSchema(e, t)
		});
	}
});
// ../../work/wt-border/node_modules/kysely/dist/operation-node/operation-node-source.js
function Hd(e) {
	return Ed(e) && Td(e.toOperationNode);
}
// ../../work/wt-border/node_modules/kysely/dist/expression/expression.js
function Ud(e) {
	return Ed(e) && "expressionType" in e && Hd(e);
}
function Wd(e) {
	return Ed(e) && "expression" in e && I(e.alias) && Hd(e);
}
// ../../work/wt-border/node_modules/kysely/dist/operation-node/select-modifier-node.js
var Gd = L({
	is(e) {
		return e.kind === "SelectModifierNode";
	},
	create(e, t) {
		return L({
			kind: "SelectModifierNode",
			modifier: e,
			of: t
		});
	},
	createWithExpression(e) {
		return L({
			kind: "SelectModifierNode",
			rawModifier: e
		});
	}
}), Kd = L({
	is(e) {
		return e.kind === "AndNode";
	},
	create(e, t) {
		return L({
			kind: "AndNode",
			left: e,
			right: t
		});
	}
}), qd = L({
	is(e) {
		return e.kind === "OrNode";
	},
	create(e, t) {
		return L({
			kind: "OrNode",
			left: e,
			right: t
		});
	}
}), Jd = L({
	is(e) {
		return e.kind === "OnNode";
	},
	create(e) {
		return L({
			kind: "OnNode",
			on: e
		});
	},
	cloneWithOperation(e, t, n) {
		return L({
			...e,
			on: t === "And" ? Kd.create(e.on, n) : qd.create(e.on, n)
		});
	}
}), Yd = L({
	is(e) {
		return e.kind === "JoinNode";
	},
	create(e, t) {
		return L({
			kind: "JoinNode",
			joinType: e,
			table: t,
			on: void 0
		});
	},
	createWithOn(e, t, n) {
		return L({
			kind: "JoinNode",
			joinType: e,
			table: t,
			on: Jd.create(n)
		});
	},
	cloneWithOn(e, t) {
		return L({
			...e,
			on: e.on ? Jd.cloneWithOperation(e.on, "And", t) : Jd.create(t)
		});
	}
}), Xd = L({
	is(e) {
		return e.kind === "BinaryOperationNode";
	},
	create(e, t, n) {
		return L({
			kind: "BinaryOperationNode",
			leftOperand: e,
			operator: t,
			rightOperand: n
		});
	}
}), Zd = L({
	"=": !0,
	"==": !0,
	"!=": !0,
	"<>": !0,
	">": !0,
	">=": !0,
	"<": !0,
	"<=": !0,
	in: !0,
	"not in": !0,
	is: !0,
	"is not": !0,
	like: !0,
	"not like": !0,
	match: !0,
	ilike: !0,
	"not ilike": !0,
	"@>": !0,
	"<@": !0,
	"^@": !0,
	"&&": !0,
	"?": !0,
	"?&": !0,
	"?|": !0,
	"!<": !0,
	"!>": !0,
	"<=>": !0,
	"!~": !0,
	"~": !0,
	"~*": !0,
	"!~*": !0,
	"@@": !0,
	"@@@": !0,
	"!!": !0,
	"<->": !0,
	regexp: !0,
	"is distinct from": !0,
	"is not distinct from": !0
});
Object.keys(Zd);
var Qd = L({
	"+": !0,
	"-": !0,
	"*": !0,
	"/": !0,
	"%": !0,
	"^": !0,
	"&": !0,
	"|": !0,
	"#": !0,
	"<<": !0,
	">>": !0
});
Object.keys(Qd);
var $d = L({
	"->": !0,
	"->>": !0
}), ef = Object.keys($d), tf = L({
	...Zd,
	...Qd,
	"||": !0
}), nf = Object.keys(tf), rf = L({
	exists: !0,
	"not exists": !0
});
Object.keys(rf);
var af = L({
	...rf,
	"-": !0,
	not: !0
}), of = Object.keys(af);
[
	...nf,
	...ef,
	...of
];
var sf = L({
	is(e) {
		return e.kind === "OperatorNode";
	},
	create(e) {
		return L({
			kind: "OperatorNode",
			operator: e
		});
	}
});
function cf(e) {
	return I(e) && tf[e];
}
function lf(e) {
	return I(e) && $d[e];
}
function uf(e) {
	return I(e) && af[e];
}
// ../../work/wt-border/node_modules/kysely/dist/operation-node/column-node.js
var B = L({
	is(e) {
		return e.kind === "ColumnNode";
	},
	create(e) {
		return L({
			kind: "ColumnNode",
			column: z.create(e)
		});
	}
}), df = L({
	is(e) {
		return e.kind === "SelectAllNode";
	},
	create() {
		return L({ kind: "SelectAllNode" });
	}
}), ff = L({
	is(e) {
		return e.kind === "ReferenceNode";
	},
	create(e, t) {
		return L({
			kind: "ReferenceNode",
			table: t,
			column: e
		});
	},
	createSelectAll(e) {
		return L({
			kind: "ReferenceNode",
			table: e,
			column: df.create()
		});
	}
}), pf = class {
	#e;
	get dynamicReference() {
		return this.#e;
	}
	get refType() {}
	constructor(e) {
		this.#e = e;
	}
	toOperationNode() {
		return kf(this.#e);
	}
};
function mf(e) {
	return Ed(e) && Hd(e) && I(e.dynamicReference);
}
// ../../work/wt-border/node_modules/kysely/dist/operation-node/order-by-item-node.js
var hf = L({
	is(e) {
		return e.kind === "OrderByItemNode";
	},
	create(e, t) {
		return L({
			kind: "OrderByItemNode",
			orderBy: e,
			direction: t
		});
	},
	cloneWith(e, t) {
		return L({
			...e,
			...t
		});
	}
}), V = L({
	is(e) {
		return e.kind === "RawNode";
	},
	create(e, t) {
		return L({
			kind: "RawNode",
			sqlFragments: L(e),
			parameters: L(t)
		});
	},
	createWithSql(e) {
		return V.create([e], []);
	},
	createWithChild(e) {
		return V.create(["", ""], [e]);
	},
	createWithChildren(e) {
		return V.create(Array(e.length + 1).fill(""), e);
	}
}), gf = L({
	is(e) {
		return e.kind === "CollateNode";
	},
	create(e) {
		return L({
			kind: "CollateNode",
			collation: z.create(e)
		});
	}
}), _f = class e {
	#e;
	constructor(e) {
		this.#e = L(e);
	}
	desc() {
		return new e({ node: hf.cloneWith(this.#e.node, { direction: V.createWithSql("desc") }) });
	}
	asc() {
		return new e({ node: hf.cloneWith(this.#e.node, { direction: V.createWithSql("asc") }) });
	}
	nullsLast() {
		return new e({ node: hf.cloneWith(this.#e.node, { nulls: "last" }) });
	}
	nullsFirst() {
		return new e({ node: hf.cloneWith(this.#e.node, { nulls: "first" }) });
	}
	collate(t) {
		return new e({ node: hf.cloneWith(this.#e.node, { collation: gf.create(t) }) });
	}
	toOperationNode() {
		return this.#e.node;
	}
}, vf = /* @__PURE__ */ new Set();
function yf(e) {
	vf.has(e) || (vf.add(e), console.log(e));
}
function bf(e) {
	vf.has(e) || (vf.add(e), console.warn(e));
}
// ../../work/wt-border/node_modules/kysely/dist/parser/order-by-parser.js
function xf(e) {
	return e === "asc" || e === "desc";
}
function Sf(e) {
	if (e.length === 2) return [Cf(e[0], e[1])];
	if (e.length === 1) {
		let [t] = e;
		return Array.isArray(t) ? (yf("orderBy(array) is deprecated, use multiple orderBy calls instead."), t.map((e) => Cf(e))) : [Cf(t)];
	}
	throw Error(`Invalid number of arguments at order by! expected 1-2, received ${e.length}`);
}
function Cf(e, t) {
	let n = wf(e);
	if (hf.is(n)) {
		if (t) throw Error("Cannot specify direction twice!");
		return n;
	}
	return Tf(n, t);
}
function wf(e) {
	if (Fh(e)) return Nh(e);
	if (mf(e)) return e.toOperationNode();
	let [t, n] = e.split(" ");
	return n ? (yf("`orderBy('column asc')` is deprecated. Use `orderBy('column', 'asc')` instead."), Tf(Nf(t), n)) : Nf(e);
}
function Tf(e, t) {
	if (typeof t == "string") {
		if (!xf(t)) throw Error(`Invalid order by direction: ${t}`);
		return hf.create(e, V.createWithSql(t));
	}
	if (Ud(t)) return yf("`orderBy(..., expr)` is deprecated. Use `orderBy(..., 'asc')` or `orderBy(..., (ob) => ...)` instead."), hf.create(e, t.toOperationNode());
	let n = hf.create(e);
	return t ? t(new _f({ node: n })).toOperationNode() : n;
}
// ../../work/wt-border/node_modules/kysely/dist/operation-node/json-reference-node.js
var Ef = L({
	is(e) {
		return e.kind === "JSONReferenceNode";
	},
	create(e, t) {
		return L({
			kind: "JSONReferenceNode",
			reference: e,
			traversal: t
		});
	},
	cloneWithTraversal(e, t) {
		return L({
			...e,
			traversal: t
		});
	}
}), Df = L({
	is(e) {
		return e.kind === "JSONOperatorChainNode";
	},
	create(e) {
		return L({
			kind: "JSONOperatorChainNode",
			operator: e,
			values: L([])
		});
	},
	cloneWithValue(e, t) {
		return L({
			...e,
			values: L([...e.values, t])
		});
	}
}), Of = L({
	is(e) {
		return e.kind === "JSONPathNode";
	},
	create(e) {
		return L({
			kind: "JSONPathNode",
			inOperator: e,
			pathLegs: L([])
		});
	},
	cloneWithLeg(e, t) {
		return L({
			...e,
			pathLegs: L([...e.pathLegs, t])
		});
	}
});
// ../../work/wt-border/node_modules/kysely/dist/parser/reference-parser.js
function kf(e) {
	return I(e) ? Nf(e) : e.toOperationNode();
}
function Af(e) {
	return kd(e) ? e.map((e) => jf(e)) : [jf(e)];
}
function jf(e) {
	return Fh(e) ? Nh(e) : kf(e);
}
function Mf(e, t) {
	if (lf(t)) return Ef.create(Nf(e), Df.create(sf.create(t)));
	if (t === "->$" || t === "->>$") return Ef.create(Nf(e), Of.create(sf.create(t.slice(0, -1))));
	throw Error(`Invalid JSON operator: ${t}`);
}
function Nf(e) {
	if (!e.includes(".")) return ff.create(B.create(e));
	let t = e.split(".").map(zf);
	if (t.length === 3) return Lf(t);
	if (t.length === 2) return Rf(t);
	throw Error(`invalid column reference ${e}`);
}
function Pf(e) {
	let t = " as ";
	if (e.includes(t)) {
		let [n, r] = e.split(t).map(zf);
		return Bd.create(Nf(n), z.create(r));
	}
	return Nf(e);
}
function Ff(e) {
	return B.create(e);
}
function If(e) {
	if (e.includes(" ")) {
		let [t, n] = e.split(" ").map(zf);
		if (!xf(n)) throw Error(`invalid order direction "${n}" next to "${t}"`);
		return Sf([t, n])[0];
	}
	return Ff(e);
}
function Lf(e) {
	let [t, n, r] = e;
	return ff.create(B.create(r), Vd.createWithSchema(t, n));
}
function Rf(e) {
	let [t, n] = e;
	return ff.create(B.create(n), Vd.create(t));
}
function zf(e) {
	return e.trim();
}
// ../../work/wt-border/node_modules/kysely/dist/operation-node/primitive-value-list-node.js
var Bf = L({
	is(e) {
		return e.kind === "PrimitiveValueListNode";
	},
	create(e) {
		return L({
			kind: "PrimitiveValueListNode",
			values: L([...e])
		});
	}
}), Vf = L({
	is(e) {
		return e.kind === "ValueListNode";
	},
	create(e) {
		return L({
			kind: "ValueListNode",
			values: L(e)
		});
	}
}), Hf = L({
	is(e) {
		return e.kind === "ValueNode";
	},
	create(e) {
		return L({
			kind: "ValueNode",
			value: e
		});
	},
	createImmediate(e) {
		return L({
			kind: "ValueNode",
			value: e,
			immediate: !0
		});
	}
});
// ../../work/wt-border/node_modules/kysely/dist/parser/value-parser.js
function Uf(e) {
	return kd(e) ? Kf(e) : H(e);
}
function H(e) {
	return Fh(e) ? Nh(e) : Hf.create(e);
}
function Wf(e) {
	return bd(e) || xd(e) || Sd(e);
}
function Gf(e) {
	if (!Wf(e)) throw Error(`unsafe immediate value ${JSON.stringify(e)}`);
	return Hf.createImmediate(e);
}
function Kf(e) {
	return e.some(Fh) ? Vf.create(e.map((e) => H(e))) : Bf.create(e);
}
// ../../work/wt-border/node_modules/kysely/dist/operation-node/parens-node.js
var qf = L({
	is(e) {
		return e.kind === "ParensNode";
	},
	create(e) {
		return L({
			kind: "ParensNode",
			node: e
		});
	}
});
// ../../work/wt-border/node_modules/kysely/dist/parser/binary-operation-parser.js
function U(e) {
	if (e.length === 3) return Jf(e[0], e[1], e[2]);
	if (e.length === 1) return H(e[0]);
	throw Error(`invalid arguments: ${JSON.stringify(e)}`);
}
function Jf(e, t, n) {
	return Qf(t) && $f(n) ? Xd.create(jf(e), ep(t), Hf.createImmediate(n)) : Xd.create(jf(e), ep(t), Uf(n));
}
function Yf(e, t, n) {
	return Xd.create(jf(e), ep(t), jf(n));
}
function Xf(e, t) {
	return Zf(Object.entries(e).filter(([, e]) => !yd(e)).map(([e, t]) => Jf(e, $f(t) ? "is" : "=", t)), t);
}
function Zf(e, t, n = !0) {
	let r = t === "and" ? Kd.create : qd.create;
	if (e.length === 0) return Xd.create(Hf.createImmediate(1), sf.create("="), Hf.createImmediate(+(t === "and")));
	let i = tp(e[0]);
	for (let t = 1; t < e.length; ++t) i = r(i, tp(e[t]));
	return e.length > 1 && n ? qf.create(i) : i;
}
function Qf(e) {
	return e === "is" || e === "is not";
}
function $f(e) {
	return Sd(e) || xd(e);
}
function ep(e) {
	if (cf(e)) return sf.create(e);
	if (Hd(e)) return e.toOperationNode();
	throw Error(`invalid operator ${JSON.stringify(e)}`);
}
function tp(e) {
	return Hd(e) ? e.toOperationNode() : e;
}
// ../../work/wt-border/node_modules/kysely/dist/operation-node/order-by-node.js
var np = L({
	is(e) {
		return e.kind === "OrderByNode";
	},
	create(e) {
		return L({
			kind: "OrderByNode",
			items: L([...e])
		});
	},
	cloneWithItems(e, t) {
		return L({
			...e,
			items: L([...e.items, ...t])
		});
	}
}), rp = L({
	is(e) {
		return e.kind === "PartitionByNode";
	},
	create(e) {
		return L({
			kind: "PartitionByNode",
			items: L(e)
		});
	},
	cloneWithItems(e, t) {
		return L({
			...e,
			items: L([...e.items, ...t])
		});
	}
}), ip = L({
	is(e) {
		return e.kind === "OverNode";
	},
	create() {
		return L({ kind: "OverNode" });
	},
	cloneWithOrderByItems(e, t) {
		return L({
			...e,
			orderBy: e.orderBy ? np.cloneWithItems(e.orderBy, t) : np.create(t)
		});
	},
	cloneWithPartitionByItems(e, t) {
		return L({
			...e,
			partitionBy: e.partitionBy ? rp.cloneWithItems(e.partitionBy, t) : rp.create(t)
		});
	}
}), ap = L({
	is(e) {
		return e.kind === "FromNode";
	},
	create(e) {
		return L({
			kind: "FromNode",
			froms: L(e)
		});
	},
	cloneWithFroms(e, t) {
		return L({
			...e,
			froms: L([...e.froms, ...t])
		});
	}
}), op = L({
	is(e) {
		return e.kind === "GroupByNode";
	},
	create(e) {
		return L({
			kind: "GroupByNode",
			items: L(e)
		});
	},
	cloneWithItems(e, t) {
		return L({
			...e,
			items: L([...e.items, ...t])
		});
	}
}), sp = L({
	is(e) {
		return e.kind === "HavingNode";
	},
	create(e) {
		return L({
			kind: "HavingNode",
			having: e
		});
	},
	cloneWithOperation(e, t, n) {
		return L({
			...e,
			having: t === "And" ? Kd.create(e.having, n) : qd.create(e.having, n)
		});
	}
}), W = L({
	is(e) {
		return e.kind === "InsertQueryNode";
	},
	create(e, t, n) {
		return L({
			kind: "InsertQueryNode",
			into: e,
			...t && { with: t },
			replace: n
		});
	},
	createWithoutInto() {
		return L({ kind: "InsertQueryNode" });
	},
	cloneWith(e, t) {
		return L({
			...e,
			...t
		});
	}
}), cp = L({
	is(e) {
		return e.kind === "ListNode";
	},
	create(e) {
		return L({
			kind: "ListNode",
			items: L(e)
		});
	}
}), lp = L({
	is(e) {
		return e.kind === "UpdateQueryNode";
	},
	create(e, t) {
		return L({
			kind: "UpdateQueryNode",
			table: e.length === 1 ? e[0] : cp.create(e),
			...t && { with: t }
		});
	},
	createWithoutTable() {
		return L({ kind: "UpdateQueryNode" });
	},
	cloneWithFromItems(e, t) {
		return L({
			...e,
			from: e.from ? ap.cloneWithFroms(e.from, t) : ap.create(t)
		});
	},
	cloneWithUpdates(e, t) {
		return L({
			...e,
			updates: e.updates ? L([...e.updates, ...t]) : t
		});
	},
	cloneWithLimit(e, t) {
		return L({
			...e,
			limit: t
		});
	}
}), up = L({
	is(e) {
		return e.kind === "UsingNode";
	},
	create(e) {
		return L({
			kind: "UsingNode",
			tables: L(e)
		});
	},
	cloneWithTables(e, t) {
		return L({
			...e,
			tables: L([...e.tables, ...t])
		});
	}
}), dp = L({
	is(e) {
		return e.kind === "DeleteQueryNode";
	},
	create(e, t) {
		return L({
			kind: "DeleteQueryNode",
			from: ap.create(e),
			...t && { with: t }
		});
	},
	cloneWithOrderByItems: (e, t) => G.cloneWithOrderByItems(e, t),
	cloneWithoutOrderBy: (e) => G.cloneWithoutOrderBy(e),
	cloneWithLimit(e, t) {
		return L({
			...e,
			limit: t
		});
	},
	cloneWithoutLimit(e) {
		return L({
			...e,
			limit: void 0
		});
	},
	cloneWithUsing(e, t) {
		return L({
			...e,
			using: e.using === void 0 ? up.create(t) : up.cloneWithTables(e.using, t)
		});
	}
}), fp = L({
	is(e) {
		return e.kind === "WhereNode";
	},
	create(e) {
		return L({
			kind: "WhereNode",
			where: e
		});
	},
	cloneWithOperation(e, t, n) {
		return L({
			...e,
			where: t === "And" ? Kd.create(e.where, n) : qd.create(e.where, n)
		});
	}
}), pp = L({
	is(e) {
		return e.kind === "ReturningNode";
	},
	create(e) {
		return L({
			kind: "ReturningNode",
			selections: L(e)
		});
	},
	cloneWithSelections(e, t) {
		return L({
			...e,
			selections: e.selections ? L([...e.selections, ...t]) : L(t)
		});
	}
}), mp = L({
	is(e) {
		return e.kind === "ExplainNode";
	},
	create(e, t) {
		return L({
			kind: "ExplainNode",
			format: e,
			options: t
		});
	}
}), hp = L({
	is(e) {
		return e.kind === "WhenNode";
	},
	create(e) {
		return L({
			kind: "WhenNode",
			condition: e
		});
	},
	cloneWithResult(e, t) {
		return L({
			...e,
			result: t
		});
	}
}), gp = L({
	is(e) {
		return e.kind === "MergeQueryNode";
	},
	create(e, t) {
		return L({
			kind: "MergeQueryNode",
			into: e,
			...t && { with: t }
		});
	},
	cloneWithUsing(e, t) {
		return L({
			...e,
			using: t
		});
	},
	cloneWithWhen(e, t) {
		return L({
			...e,
			whens: e.whens ? L([...e.whens, t]) : L([t])
		});
	},
	cloneWithThen(e, t) {
		return L({
			...e,
			whens: e.whens ? L([...e.whens.slice(0, -1), hp.cloneWithResult(e.whens[e.whens.length - 1], t)]) : void 0
		});
	}
}), _p = L({
	is(e) {
		return e.kind === "OutputNode";
	},
	create(e) {
		return L({
			kind: "OutputNode",
			selections: L(e)
		});
	},
	cloneWithSelections(e, t) {
		return L({
			...e,
			selections: e.selections ? L([...e.selections, ...t]) : L(t)
		});
	}
}), G = L({
	is(e) {
		return K.is(e) || W.is(e) || lp.is(e) || dp.is(e) || gp.is(e);
	},
	cloneWithEndModifier(e, t) {
		return L({
			...e,
			endModifiers: e.endModifiers ? L([...e.endModifiers, t]) : L([t])
		});
	},
	cloneWithWhere(e, t) {
		return L({
			...e,
			where: e.where ? fp.cloneWithOperation(e.where, "And", t) : fp.create(t)
		});
	},
	cloneWithJoin(e, t) {
		return L({
			...e,
			joins: e.joins ? L([...e.joins, t]) : L([t])
		});
	},
	cloneWithReturning(e, t) {
		return L({
			...e,
			returning: e.returning ? pp.cloneWithSelections(e.returning, t) : pp.create(t)
		});
	},
	cloneWithoutReturning(e) {
		return L({
			...e,
			returning: void 0
		});
	},
	cloneWithoutWhere(e) {
		return L({
			...e,
			where: void 0
		});
	},
	cloneWithExplain(e, t, n) {
		return L({
			...e,
			explain: mp.create(t, n?.toOperationNode())
		});
	},
	cloneWithTop(e, t) {
		return L({
			...e,
			top: t
		});
	},
	cloneWithOutput(e, t) {
		return L({
			...e,
			output: e.output ? _p.cloneWithSelections(e.output, t) : _p.create(t)
		});
	},
	cloneWithOrderByItems(e, t) {
		return L({
			...e,
			orderBy: e.orderBy ? np.cloneWithItems(e.orderBy, t) : np.create(t)
		});
	},
	cloneWithoutOrderBy(e) {
		return L({
			...e,
			orderBy: void 0
		});
	}
}), K = L({
	is(e) {
		return e.kind === "SelectQueryNode";
	},
	create(e) {
		return L({
			kind: "SelectQueryNode",
			...e && { with: e }
		});
	},
	createFrom(e, t) {
		return L({
			kind: "SelectQueryNode",
			from: ap.create(e),
			...t && { with: t }
		});
	},
	cloneWithSelections(e, t) {
		return L({
			...e,
			selections: e.selections ? L([...e.selections, ...t]) : L(t)
		});
	},
	cloneWithDistinctOn(e, t) {
		return L({
			...e,
			distinctOn: e.distinctOn ? L([...e.distinctOn, ...t]) : L(t)
		});
	},
	cloneWithFrontModifier(e, t) {
		return L({
			...e,
			frontModifiers: e.frontModifiers ? L([...e.frontModifiers, t]) : L([t])
		});
	},
	cloneWithOrderByItems: (e, t) => G.cloneWithOrderByItems(e, t),
	cloneWithGroupByItems(e, t) {
		return L({
			...e,
			groupBy: e.groupBy ? op.cloneWithItems(e.groupBy, t) : op.create(t)
		});
	},
	cloneWithLimit(e, t) {
		return L({
			...e,
			limit: t
		});
	},
	cloneWithOffset(e, t) {
		return L({
			...e,
			offset: t
		});
	},
	cloneWithFetch(e, t) {
		return L({
			...e,
			fetch: t
		});
	},
	cloneWithHaving(e, t) {
		return L({
			...e,
			having: e.having ? sp.cloneWithOperation(e.having, "And", t) : sp.create(t)
		});
	},
	cloneWithSetOperations(e, t) {
		return L({
			...e,
			setOperations: e.setOperations ? L([...e.setOperations, ...t]) : L([...t])
		});
	},
	cloneWithoutSelections(e) {
		return L({
			...e,
			selections: []
		});
	},
	cloneWithoutLimit(e) {
		return L({
			...e,
			limit: void 0
		});
	},
	cloneWithoutOffset(e) {
		return L({
			...e,
			offset: void 0
		});
	},
	cloneWithoutOrderBy: (e) => G.cloneWithoutOrderBy(e),
	cloneWithoutGroupBy(e) {
		return L({
			...e,
			groupBy: void 0
		});
	}
}), vp = class e {
	#e;
	constructor(e) {
		this.#e = L(e);
	}
	on(...t) {
		return new e({
			...this.#e,
			joinNode: Yd.cloneWithOn(this.#e.joinNode, U(t))
		});
	}
	onRef(t, n, r) {
		return new e({
			...this.#e,
			joinNode: Yd.cloneWithOn(this.#e.joinNode, Yf(t, n, r))
		});
	}
	onTrue() {
		return new e({
			...this.#e,
			joinNode: Yd.cloneWithOn(this.#e.joinNode, V.createWithSql("true"))
		});
	}
	$call(e) {
		return e(this);
	}
	toOperationNode() {
		return this.#e.joinNode;
	}
}, yp = L({
	is(e) {
		return e.kind === "PartitionByItemNode";
	},
	create(e) {
		return L({
			kind: "PartitionByItemNode",
			partitionBy: e
		});
	}
});
// ../../work/wt-border/node_modules/kysely/dist/parser/partition-by-parser.js
function bp(e) {
	return Af(e).map(yp.create);
}
// ../../work/wt-border/node_modules/kysely/dist/query-builder/over-builder.js
var xp = class e {
	#e;
	constructor(e) {
		this.#e = L(e);
	}
	orderBy(...t) {
		return new e({ overNode: ip.cloneWithOrderByItems(this.#e.overNode, Sf(t)) });
	}
	clearOrderBy() {
		return new e({ overNode: G.cloneWithoutOrderBy(this.#e.overNode) });
	}
	partitionBy(t) {
		return new e({ overNode: ip.cloneWithPartitionByItems(this.#e.overNode, bp(t)) });
	}
	$call(e) {
		return e(this);
	}
	toOperationNode() {
		return this.#e.overNode;
	}
}, Sp = L({
	is(e) {
		return e.kind === "SelectionNode";
	},
	create(e) {
		return L({
			kind: "SelectionNode",
			selection: e
		});
	},
	createSelectAll() {
		return L({
			kind: "SelectionNode",
			selection: df.create()
		});
	},
	createSelectAllFromTable(e) {
		return L({
			kind: "SelectionNode",
			selection: ff.createSelectAll(e)
		});
	}
});
// ../../work/wt-border/node_modules/kysely/dist/parser/select-parser.js
function Cp(e) {
	return Td(e) ? Cp(e(Mh())) : kd(e) ? e.map((e) => wp(e)) : [wp(e)];
}
function wp(e) {
	return I(e) ? Sp.create(Pf(e)) : mf(e) ? Sp.create(e.toOperationNode()) : Sp.create(Ph(e));
}
function Tp(e) {
	return e ? Array.isArray(e) ? e.map(Ep) : [Ep(e)] : [Sp.createSelectAll()];
}
function Ep(e) {
	if (I(e)) return Sp.createSelectAllFromTable(Q(e));
	throw Error(`invalid value selectAll expression: ${JSON.stringify(e)}`);
}
// ../../work/wt-border/node_modules/kysely/dist/operation-node/values-node.js
var Dp = L({
	is(e) {
		return e.kind === "ValuesNode";
	},
	create(e) {
		return L({
			kind: "ValuesNode",
			values: L(e)
		});
	}
}), Op = L({
	is(e) {
		return e.kind === "DefaultInsertValueNode";
	},
	create() {
		return L({ kind: "DefaultInsertValueNode" });
	}
});
// ../../work/wt-border/node_modules/kysely/dist/parser/insert-values-parser.js
function kp(e) {
	let t = Td(e) ? e(Mh()) : e;
	return Ap(kd(t) ? t : L([t]));
}
function Ap(e) {
	let t = jp(e);
	return [L([...t.keys()].map(B.create)), Dp.create(e.map((e) => Mp(e, t)))];
}
function jp(e) {
	let t = /* @__PURE__ */ new Map();
	for (let n of e) {
		let e = Object.keys(n);
		for (let r of e) !t.has(r) && n[r] !== void 0 && t.set(r, t.size);
	}
	return t;
}
function Mp(e, t) {
	let n = Object.keys(e), r = Array.from({ length: t.size }), i = !1, a = n.length;
	for (let o of n) {
		let n = t.get(o);
		if (yd(n)) {
			a--;
			continue;
		}
		let s = e[o];
		(yd(s) || Fh(s)) && (i = !0), r[n] = s;
	}
	if (a < t.size || i) {
		let e = Op.create();
		return Vf.create(r.map((t) => yd(t) ? e : H(t)));
	}
	return Bf.create(r);
}
// ../../work/wt-border/node_modules/kysely/dist/operation-node/column-update-node.js
var Np = L({
	is(e) {
		return e.kind === "ColumnUpdateNode";
	},
	create(e, t) {
		return L({
			kind: "ColumnUpdateNode",
			column: e,
			value: t
		});
	}
});
// ../../work/wt-border/node_modules/kysely/dist/parser/update-set-parser.js
function Pp(...e) {
	return e.length === 2 ? [Np.create(jf(e[0]), H(e[1]))] : Fp(e[0]);
}
function Fp(e) {
	let t = Td(e) ? e(Mh()) : e;
	return Object.entries(t).filter(([e, t]) => t !== void 0).map(([e, t]) => Np.create(B.create(e), H(t)));
}
// ../../work/wt-border/node_modules/kysely/dist/operation-node/on-duplicate-key-node.js
var Ip = L({
	is(e) {
		return e.kind === "OnDuplicateKeyNode";
	},
	create(e) {
		return L({
			kind: "OnDuplicateKeyNode",
			updates: e
		});
	}
}), Lp = class {
	insertId;
	numInsertedOrUpdatedRows;
	constructor(e, t) {
		this.insertId = e, this.numInsertedOrUpdatedRows = t;
	}
}, Rp = class extends Error {
	node;
	constructor(e) {
		super("no result"), this.node = e;
	}
};
function zp(e) {
	return Object.prototype.hasOwnProperty.call(e, "prototype");
}
// ../../work/wt-border/node_modules/kysely/dist/operation-node/on-conflict-node.js
var Bp = L({
	is(e) {
		return e.kind === "OnConflictNode";
	},
	create() {
		return L({ kind: "OnConflictNode" });
	},
	cloneWith(e, t) {
		return L({
			...e,
			...t
		});
	},
	cloneWithIndexWhere(e, t) {
		return L({
			...e,
			indexWhere: e.indexWhere ? fp.cloneWithOperation(e.indexWhere, "And", t) : fp.create(t)
		});
	},
	cloneWithIndexOrWhere(e, t) {
		return L({
			...e,
			indexWhere: e.indexWhere ? fp.cloneWithOperation(e.indexWhere, "Or", t) : fp.create(t)
		});
	},
	cloneWithUpdateWhere(e, t) {
		return L({
			...e,
			updateWhere: e.updateWhere ? fp.cloneWithOperation(e.updateWhere, "And", t) : fp.create(t)
		});
	},
	cloneWithUpdateOrWhere(e, t) {
		return L({
			...e,
			updateWhere: e.updateWhere ? fp.cloneWithOperation(e.updateWhere, "Or", t) : fp.create(t)
		});
	},
	cloneWithoutIndexWhere(e) {
		return L({
			...e,
			indexWhere: void 0
		});
	},
	cloneWithoutUpdateWhere(e) {
		return L({
			...e,
			updateWhere: void 0
		});
	}
}), Vp = class e {
	#e;
	constructor(e) {
		this.#e = L(e);
	}
	column(t) {
		let n = B.create(t);
		return new e({
			...this.#e,
			onConflictNode: Bp.cloneWith(this.#e.onConflictNode, { columns: this.#e.onConflictNode.columns ? L([...this.#e.onConflictNode.columns, n]) : L([n]) })
		});
	}
	columns(t) {
		let n = t.map(B.create);
		return new e({
			...this.#e,
			onConflictNode: Bp.cloneWith(this.#e.onConflictNode, { columns: this.#e.onConflictNode.columns ? L([...this.#e.onConflictNode.columns, ...n]) : L(n) })
		});
	}
	constraint(t) {
		return new e({
			...this.#e,
			onConflictNode: Bp.cloneWith(this.#e.onConflictNode, { constraint: z.create(t) })
		});
	}
	expression(t) {
		return new e({
			...this.#e,
			onConflictNode: Bp.cloneWith(this.#e.onConflictNode, { indexExpression: t.toOperationNode() })
		});
	}
	where(...t) {
		return new e({
			...this.#e,
			onConflictNode: Bp.cloneWithIndexWhere(this.#e.onConflictNode, U(t))
		});
	}
	whereRef(t, n, r) {
		return new e({
			...this.#e,
			onConflictNode: Bp.cloneWithIndexWhere(this.#e.onConflictNode, Yf(t, n, r))
		});
	}
	clearWhere() {
		return new e({
			...this.#e,
			onConflictNode: Bp.cloneWithoutIndexWhere(this.#e.onConflictNode)
		});
	}
	doNothing() {
		return new Hp({
			...this.#e,
			onConflictNode: Bp.cloneWith(this.#e.onConflictNode, { doNothing: !0 })
		});
	}
	doUpdateSet(e) {
		return new Up({
			...this.#e,
			onConflictNode: Bp.cloneWith(this.#e.onConflictNode, { updates: Fp(e) })
		});
	}
	$call(e) {
		return e(this);
	}
}, Hp = class {
	#e;
	constructor(e) {
		this.#e = L(e);
	}
	toOperationNode() {
		return this.#e.onConflictNode;
	}
}, Up = class e {
	#e;
	constructor(e) {
		this.#e = L(e);
	}
	where(...t) {
		return new e({
			...this.#e,
			onConflictNode: Bp.cloneWithUpdateWhere(this.#e.onConflictNode, U(t))
		});
	}
	whereRef(t, n, r) {
		return new e({
			...this.#e,
			onConflictNode: Bp.cloneWithUpdateWhere(this.#e.onConflictNode, Yf(t, n, r))
		});
	}
	clearWhere() {
		return new e({
			...this.#e,
			onConflictNode: Bp.cloneWithoutUpdateWhere(this.#e.onConflictNode)
		});
	}
	$call(e) {
		return e(this);
	}
	toOperationNode() {
		return this.#e.onConflictNode;
	}
}, Wp = L({
	is(e) {
		return e.kind === "TopNode";
	},
	create(e, t) {
		return L({
			kind: "TopNode",
			expression: e,
			modifiers: t
		});
	}
});
// ../../work/wt-border/node_modules/kysely/dist/parser/top-parser.js
function Gp(e, t) {
	if (!bd(e) && !wd(e)) throw Error(`Invalid top expression: ${e}`);
	if (!yd(t) && !Kp(t)) throw Error(`Invalid top modifiers: ${t}`);
	return Wp.create(e, t);
}
function Kp(e) {
	return e === "percent" || e === "with ties" || e === "percent with ties";
}
// ../../work/wt-border/node_modules/kysely/dist/operation-node/or-action-node.js
var qp = L({
	is(e) {
		return e.kind === "OrActionNode";
	},
	create(e) {
		return L({
			kind: "OrActionNode",
			action: e
		});
	}
}), Jp = class e {
	#e;
	constructor(e) {
		this.#e = L(e);
	}
	values(t) {
		let [n, r] = kp(t);
		return new e({
			...this.#e,
			queryNode: W.cloneWith(this.#e.queryNode, {
				columns: n,
				values: r
			})
		});
	}
	columns(t) {
		return new e({
			...this.#e,
			queryNode: W.cloneWith(this.#e.queryNode, { columns: L(t.map(B.create)) })
		});
	}
	expression(t) {
		return new e({
			...this.#e,
			queryNode: W.cloneWith(this.#e.queryNode, { values: Nh(t) })
		});
	}
	defaultValues() {
		return new e({
			...this.#e,
			queryNode: W.cloneWith(this.#e.queryNode, { defaultValues: !0 })
		});
	}
	modifyEnd(t) {
		return new e({
			...this.#e,
			queryNode: G.cloneWithEndModifier(this.#e.queryNode, t.toOperationNode())
		});
	}
	ignore() {
		return new e({
			...this.#e,
			queryNode: W.cloneWith(this.#e.queryNode, { orAction: qp.create("ignore") })
		});
	}
	orIgnore() {
		return new e({
			...this.#e,
			queryNode: W.cloneWith(this.#e.queryNode, { orAction: qp.create("ignore") })
		});
	}
	orAbort() {
		return new e({
			...this.#e,
			queryNode: W.cloneWith(this.#e.queryNode, { orAction: qp.create("abort") })
		});
	}
	orFail() {
		return new e({
			...this.#e,
			queryNode: W.cloneWith(this.#e.queryNode, { orAction: qp.create("fail") })
		});
	}
	orReplace() {
		return new e({
			...this.#e,
			queryNode: W.cloneWith(this.#e.queryNode, { orAction: qp.create("replace") })
		});
	}
	orRollback() {
		return new e({
			...this.#e,
			queryNode: W.cloneWith(this.#e.queryNode, { orAction: qp.create("rollback") })
		});
	}
	top(t, n) {
		return new e({
			...this.#e,
			queryNode: G.cloneWithTop(this.#e.queryNode, Gp(t, n))
		});
	}
	onConflict(t) {
		return new e({
			...this.#e,
			queryNode: W.cloneWith(this.#e.queryNode, { onConflict: t(new Vp({ onConflictNode: Bp.create() })).toOperationNode() })
		});
	}
	onDuplicateKeyUpdate(t) {
		return new e({
			...this.#e,
			queryNode: W.cloneWith(this.#e.queryNode, { onDuplicateKey: Ip.create(Fp(t)) })
		});
	}
	returning(t) {
		return new e({
			...this.#e,
			queryNode: G.cloneWithReturning(this.#e.queryNode, Cp(t))
		});
	}
	returningAll() {
		return new e({
			...this.#e,
			queryNode: G.cloneWithReturning(this.#e.queryNode, Tp())
		});
	}
	output(t) {
		return new e({
			...this.#e,
			queryNode: G.cloneWithOutput(this.#e.queryNode, Cp(t))
		});
	}
	outputAll(t) {
		return new e({
			...this.#e,
			queryNode: G.cloneWithOutput(this.#e.queryNode, Tp(t))
		});
	}
	clearReturning() {
		return new e({
			...this.#e,
			queryNode: G.cloneWithoutReturning(this.#e.queryNode)
		});
	}
	$call(e) {
		return e(this);
	}
	$if(t, n) {
		return t ? n(this) : new e({ ...this.#e });
	}
	$castTo() {
		return new e(this.#e);
	}
	$narrowType() {
		return new e(this.#e);
	}
	$assertType() {
		return new e(this.#e);
	}
	withPlugin(t) {
		return new e({
			...this.#e,
			executor: this.#e.executor.withPlugin(t)
		});
	}
	toOperationNode() {
		return this.#e.executor.transformQuery(this.#e.queryNode, this.#e.queryId);
	}
	compile() {
		return this.#e.executor.compileQuery(this.toOperationNode(), this.#e.queryId);
	}
	async execute(e) {
		let t = this.compile(), n = await this.#e.executor.executeQuery(t, e), { adapter: r } = this.#e.executor, i = t.query;
		return i.returning && r.supportsReturning || i.output && r.supportsOutput ? n.rows : [new Lp(n.insertId, n.numAffectedRows ?? BigInt(0))];
	}
	async executeTakeFirst(e) {
		let [t] = await this.execute(e);
		return t;
	}
	async executeTakeFirstOrThrow(e) {
		typeof e == "function" && (e = { errorConstructor: e });
		let t = await this.executeTakeFirst(e);
		if (t === void 0) {
			let t = e?.errorConstructor ?? Rp;
			throw zp(t) ? new t(this.toOperationNode()) : t(this.toOperationNode());
		}
		return t;
	}
	async *stream(e) {
		typeof e != "object" && (e = { chunkSize: e });
		let t = this.compile(), n = this.#e.executor.stream(t, e.chunkSize ?? 100, e);
		for await (let e of n) yield* e.rows;
	}
	async explain(t, n) {
		return await new e({
			...this.#e,
			queryNode: G.cloneWithExplain(this.#e.queryNode, t, n)
		}).execute();
	}
}, Yp = class {
	numDeletedRows;
	constructor(e) {
		this.numDeletedRows = e;
	}
}, Xp = L({
	is(e) {
		return e.kind === "LimitNode";
	},
	create(e) {
		return L({
			kind: "LimitNode",
			limit: e
		});
	}
}), q, Zp = class {
	#e;
	constructor(e) {
		this.#e = L(e);
	}
	where(...e) {
		return new q({
			...this.#e,
			queryNode: G.cloneWithWhere(this.#e.queryNode, U(e))
		});
	}
	whereRef(e, t, n) {
		return new q({
			...this.#e,
			queryNode: G.cloneWithWhere(this.#e.queryNode, Yf(e, t, n))
		});
	}
	clearWhere() {
		return new q({
			...this.#e,
			queryNode: G.cloneWithoutWhere(this.#e.queryNode)
		});
	}
	top(e, t) {
		return new q({
			...this.#e,
			queryNode: G.cloneWithTop(this.#e.queryNode, Gp(e, t))
		});
	}
	using(e) {
		return new q({
			...this.#e,
			queryNode: dp.cloneWithUsing(this.#e.queryNode, zh(e))
		});
	}
	innerJoin(...e) {
		return this.#t("InnerJoin", e);
	}
	leftJoin(...e) {
		return this.#t("LeftJoin", e);
	}
	rightJoin(...e) {
		return this.#t("RightJoin", e);
	}
	fullJoin(...e) {
		return this.#t("FullJoin", e);
	}
	#t(e, t) {
		return new q({
			...this.#e,
			queryNode: G.cloneWithJoin(this.#e.queryNode, Um(e, t))
		});
	}
	returning(e) {
		return new q({
			...this.#e,
			queryNode: G.cloneWithReturning(this.#e.queryNode, Cp(e))
		});
	}
	returningAll(e) {
		return new q({
			...this.#e,
			queryNode: G.cloneWithReturning(this.#e.queryNode, Tp(e))
		});
	}
	output(e) {
		return new q({
			...this.#e,
			queryNode: G.cloneWithOutput(this.#e.queryNode, Cp(e))
		});
	}
	outputAll(e) {
		return new q({
			...this.#e,
			queryNode: G.cloneWithOutput(this.#e.queryNode, Tp(e))
		});
	}
	clearReturning() {
		return new q({
			...this.#e,
			queryNode: G.cloneWithoutReturning(this.#e.queryNode)
		});
	}
	clearLimit() {
		return new q({
			...this.#e,
			queryNode: dp.cloneWithoutLimit(this.#e.queryNode)
		});
	}
	orderBy(...e) {
		return new q({
			...this.#e,
			queryNode: G.cloneWithOrderByItems(this.#e.queryNode, Sf(e))
		});
	}
	clearOrderBy() {
		return new q({
			...this.#e,
			queryNode: G.cloneWithoutOrderBy(this.#e.queryNode)
		});
	}
	limit(e) {
		return new q({
			...this.#e,
			queryNode: dp.cloneWithLimit(this.#e.queryNode, Xp.create(H(e)))
		});
	}
	modifyEnd(e) {
		return new q({
			...this.#e,
			queryNode: G.cloneWithEndModifier(this.#e.queryNode, e.toOperationNode())
		});
	}
	$call(e) {
		return e(this);
	}
	$if(e, t) {
		return e ? t(this) : new q({ ...this.#e });
	}
	$castTo() {
		return new q(this.#e);
	}
	$narrowType() {
		return new q(this.#e);
	}
	$assertType() {
		return new q(this.#e);
	}
	withPlugin(e) {
		return new q({
			...this.#e,
			executor: this.#e.executor.withPlugin(e)
		});
	}
	toOperationNode() {
		return this.#e.executor.transformQuery(this.#e.queryNode, this.#e.queryId);
	}
	compile() {
		return this.#e.executor.compileQuery(this.toOperationNode(), this.#e.queryId);
	}
	async execute(e) {
		let t = this.compile(), n = await this.#e.executor.executeQuery(t, e), { adapter: r } = this.#e.executor, i = t.query;
		return i.returning && r.supportsReturning || i.output && r.supportsOutput ? n.rows : [new Yp(n.numAffectedRows ?? BigInt(0))];
	}
	async executeTakeFirst(e) {
		let [t] = await this.execute(e);
		return t;
	}
	async executeTakeFirstOrThrow(e) {
		typeof e == "function" && (e = { errorConstructor: e });
		let t = await this.executeTakeFirst(e);
		if (t === void 0) {
			let t = e?.errorConstructor ?? Rp;
			throw zp(t) ? new t(this.toOperationNode()) : t(this.toOperationNode());
		}
		return t;
	}
	async *stream(e) {
		typeof e != "object" && (e = { chunkSize: e });
		let t = this.compile(), n = this.#e.executor.stream(t, e.chunkSize ?? 100, e);
		for await (let e of n) yield* e.rows;
	}
	async explain(e, t) {
		return await new q({
			...this.#e,
			queryNode: G.cloneWithExplain(this.#e.queryNode, e, t)
		}).execute();
	}
};
q = Zp;
// ../../work/wt-border/node_modules/kysely/dist/query-builder/update-result.js
var Qp = class {
	numUpdatedRows;
	numChangedRows;
	constructor(e, t) {
		this.numUpdatedRows = e, this.numChangedRows = t;
	}
}, J, $p = class {
	#e;
	constructor(e) {
		this.#e = L(e);
	}
	where(...e) {
		return new J({
			...this.#e,
			queryNode: G.cloneWithWhere(this.#e.queryNode, U(e))
		});
	}
	whereRef(e, t, n) {
		return new J({
			...this.#e,
			queryNode: G.cloneWithWhere(this.#e.queryNode, Yf(e, t, n))
		});
	}
	clearWhere() {
		return new J({
			...this.#e,
			queryNode: G.cloneWithoutWhere(this.#e.queryNode)
		});
	}
	top(e, t) {
		return new J({
			...this.#e,
			queryNode: G.cloneWithTop(this.#e.queryNode, Gp(e, t))
		});
	}
	from(e) {
		return new J({
			...this.#e,
			queryNode: lp.cloneWithFromItems(this.#e.queryNode, zh(e))
		});
	}
	innerJoin(...e) {
		return this.#t("InnerJoin", e);
	}
	leftJoin(...e) {
		return this.#t("LeftJoin", e);
	}
	rightJoin(...e) {
		return this.#t("RightJoin", e);
	}
	fullJoin(...e) {
		return this.#t("FullJoin", e);
	}
	#t(e, t) {
		return new J({
			...this.#e,
			queryNode: G.cloneWithJoin(this.#e.queryNode, Um(e, t))
		});
	}
	orderBy(...e) {
		return new J({
			...this.#e,
			queryNode: G.cloneWithOrderByItems(this.#e.queryNode, Sf(e))
		});
	}
	clearOrderBy() {
		return new J({
			...this.#e,
			queryNode: G.cloneWithoutOrderBy(this.#e.queryNode)
		});
	}
	limit(e) {
		return new J({
			...this.#e,
			queryNode: lp.cloneWithLimit(this.#e.queryNode, Xp.create(H(e)))
		});
	}
	set(...e) {
		return new J({
			...this.#e,
			queryNode: lp.cloneWithUpdates(this.#e.queryNode, Pp(...e))
		});
	}
	returning(e) {
		return new J({
			...this.#e,
			queryNode: G.cloneWithReturning(this.#e.queryNode, Cp(e))
		});
	}
	returningAll(e) {
		return new J({
			...this.#e,
			queryNode: G.cloneWithReturning(this.#e.queryNode, Tp(e))
		});
	}
	output(e) {
		return new J({
			...this.#e,
			queryNode: G.cloneWithOutput(this.#e.queryNode, Cp(e))
		});
	}
	outputAll(e) {
		return new J({
			...this.#e,
			queryNode: G.cloneWithOutput(this.#e.queryNode, Tp(e))
		});
	}
	modifyEnd(e) {
		return new J({
			...this.#e,
			queryNode: G.cloneWithEndModifier(this.#e.queryNode, e.toOperationNode())
		});
	}
	clearReturning() {
		return new J({
			...this.#e,
			queryNode: G.cloneWithoutReturning(this.#e.queryNode)
		});
	}
	$call(e) {
		return e(this);
	}
	$if(e, t) {
		return e ? t(this) : new J({ ...this.#e });
	}
	$castTo() {
		return new J(this.#e);
	}
	$narrowType() {
		return new J(this.#e);
	}
	$assertType() {
		return new J(this.#e);
	}
	withPlugin(e) {
		return new J({
			...this.#e,
			executor: this.#e.executor.withPlugin(e)
		});
	}
	toOperationNode() {
		return this.#e.executor.transformQuery(this.#e.queryNode, this.#e.queryId);
	}
	compile() {
		return this.#e.executor.compileQuery(this.toOperationNode(), this.#e.queryId);
	}
	async execute(e) {
		let t = this.compile(), n = await this.#e.executor.executeQuery(t, e), { adapter: r } = this.#e.executor, i = t.query;
		return i.returning && r.supportsReturning || i.output && r.supportsOutput ? n.rows : [new Qp(n.numAffectedRows ?? BigInt(0), n.numChangedRows)];
	}
	async executeTakeFirst(e) {
		let [t] = await this.execute(e);
		return t;
	}
	async executeTakeFirstOrThrow(e) {
		typeof e == "function" && (e = { errorConstructor: e });
		let t = await this.executeTakeFirst(e);
		if (t === void 0) {
			let t = e?.errorConstructor ?? Rp;
			throw zp(t) ? new t(this.toOperationNode()) : t(this.toOperationNode());
		}
		return t;
	}
	async *stream(e) {
		typeof e != "object" && (e = { chunkSize: e });
		let t = this.compile(), n = this.#e.executor.stream(t, e.chunkSize ?? 100, e);
		for await (let e of n) yield* e.rows;
	}
	async explain(e, t) {
		return await new J({
			...this.#e,
			queryNode: G.cloneWithExplain(this.#e.queryNode, e, t)
		}).execute();
	}
};
J = $p;
// ../../work/wt-border/node_modules/kysely/dist/operation-node/common-table-expression-name-node.js
var em = L({
	is(e) {
		return e.kind === "CommonTableExpressionNameNode";
	},
	create(e, t) {
		return L({
			kind: "CommonTableExpressionNameNode",
			table: Vd.create(e),
			columns: t ? L(t.map(B.create)) : void 0
		});
	}
}), tm = L({
	is(e) {
		return e.kind === "CommonTableExpressionNode";
	},
	create(e, t) {
		return L({
			kind: "CommonTableExpressionNode",
			name: e,
			expression: t
		});
	},
	cloneWith(e, t) {
		return L({
			...e,
			...t
		});
	}
}), nm = class e {
	#e;
	constructor(e) {
		this.#e = L(e);
	}
	materialized() {
		return new e({
			...this.#e,
			node: tm.cloneWith(this.#e.node, { materialized: !0 })
		});
	}
	notMaterialized() {
		return new e({
			...this.#e,
			node: tm.cloneWith(this.#e.node, { materialized: !1 })
		});
	}
	toOperationNode() {
		return this.#e.node;
	}
};
// ../../work/wt-border/node_modules/kysely/dist/parser/with-parser.js
function rm(e, t) {
	let n = Hd(t) ? t.toOperationNode() : t(Bm()).toOperationNode();
	return Td(e) ? e(im(n)).toOperationNode() : tm.create(am(e), n);
}
function im(e) {
	return (t) => new nm({ node: tm.create(am(t), e) });
}
function am(e) {
	if (e.includes("(")) {
		let t = e.split(/[\(\)]/), n = t[0], r = t[1].split(",").map((e) => e.trim());
		return em.create(n, r);
	}
	return em.create(e);
}
// ../../work/wt-border/node_modules/kysely/dist/operation-node/with-node.js
var om = L({
	is(e) {
		return e.kind === "WithNode";
	},
	create(e, t) {
		return L({
			kind: "WithNode",
			expressions: L([e]),
			...t
		});
	},
	cloneWithExpression(e, t) {
		return L({
			...e,
			expressions: L([...e.expressions, t])
		});
	}
}), sm = /* @__PURE__ */ "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".split("");
function cm(e) {
	let t = "";
	for (let n = 0; n < e; ++n) t += lm();
	return t;
}
function lm() {
	return sm[~~(Math.random() * sm.length)];
}
// ../../work/wt-border/node_modules/kysely/dist/util/query-id.js
function Y() {
	return new um();
}
var um = class {
	#e;
	get queryId() {
		return this.#e === void 0 && (this.#e = cm(8)), this.#e;
	}
}, dm = class {
	nodeStack = [];
	#e = L({
		AliasNode: this.transformAlias.bind(this),
		ColumnNode: this.transformColumn.bind(this),
		IdentifierNode: this.transformIdentifier.bind(this),
		SchemableIdentifierNode: this.transformSchemableIdentifier.bind(this),
		RawNode: this.transformRaw.bind(this),
		ReferenceNode: this.transformReference.bind(this),
		SelectQueryNode: this.transformSelectQuery.bind(this),
		SelectionNode: this.transformSelection.bind(this),
		TableNode: this.transformTable.bind(this),
		FromNode: this.transformFrom.bind(this),
		SelectAllNode: this.transformSelectAll.bind(this),
		AndNode: this.transformAnd.bind(this),
		OrNode: this.transformOr.bind(this),
		ValueNode: this.transformValue.bind(this),
		ValueListNode: this.transformValueList.bind(this),
		PrimitiveValueListNode: this.transformPrimitiveValueList.bind(this),
		ParensNode: this.transformParens.bind(this),
		JoinNode: this.transformJoin.bind(this),
		OperatorNode: this.transformOperator.bind(this),
		WhereNode: this.transformWhere.bind(this),
		InsertQueryNode: this.transformInsertQuery.bind(this),
		DeleteQueryNode: this.transformDeleteQuery.bind(this),
		ReturningNode: this.transformReturning.bind(this),
		CreateTableNode: this.transformCreateTable.bind(this),
		AddColumnNode: this.transformAddColumn.bind(this),
		ColumnDefinitionNode: this.transformColumnDefinition.bind(this),
		DropTableNode: this.transformDropTable.bind(this),
		DataTypeNode: this.transformDataType.bind(this),
		OrderByNode: this.transformOrderBy.bind(this),
		OrderByItemNode: this.transformOrderByItem.bind(this),
		GroupByNode: this.transformGroupBy.bind(this),
		GroupByItemNode: this.transformGroupByItem.bind(this),
		UpdateQueryNode: this.transformUpdateQuery.bind(this),
		ColumnUpdateNode: this.transformColumnUpdate.bind(this),
		LimitNode: this.transformLimit.bind(this),
		OffsetNode: this.transformOffset.bind(this),
		OnConflictNode: this.transformOnConflict.bind(this),
		OnDuplicateKeyNode: this.transformOnDuplicateKey.bind(this),
		CreateIndexNode: this.transformCreateIndex.bind(this),
		DropIndexNode: this.transformDropIndex.bind(this),
		ListNode: this.transformList.bind(this),
		PrimaryKeyConstraintNode: this.transformPrimaryKeyConstraint.bind(this),
		UniqueConstraintNode: this.transformUniqueConstraint.bind(this),
		ReferencesNode: this.transformReferences.bind(this),
		CheckConstraintNode: this.transformCheckConstraint.bind(this),
		WithNode: this.transformWith.bind(this),
		CommonTableExpressionNode: this.transformCommonTableExpression.bind(this),
		CommonTableExpressionNameNode: this.transformCommonTableExpressionName.bind(this),
		HavingNode: this.transformHaving.bind(this),
		CreateSchemaNode: this.transformCreateSchema.bind(this),
		DropSchemaNode: this.transformDropSchema.bind(this),
		AlterTableNode: this.transformAlterTable.bind(this),
		DropColumnNode: this.transformDropColumn.bind(this),
		RenameColumnNode: this.transformRenameColumn.bind(this),
		AlterColumnNode: this.transformAlterColumn.bind(this),
		ModifyColumnNode: this.transformModifyColumn.bind(this),
		AddConstraintNode: this.transformAddConstraint.bind(this),
		DropConstraintNode: this.transformDropConstraint.bind(this),
		RenameConstraintNode: this.transformRenameConstraint.bind(this),
		ForeignKeyConstraintNode: this.transformForeignKeyConstraint.bind(this),
		CreateViewNode: this.transformCreateView.bind(this),
		RefreshMaterializedViewNode: this.transformRefreshMaterializedView.bind(this),
		DropViewNode: this.transformDropView.bind(this),
		GeneratedNode: this.transformGenerated.bind(this),
		DefaultValueNode: this.transformDefaultValue.bind(this),
		OnNode: this.transformOn.bind(this),
		ValuesNode: this.transformValues.bind(this),
		SelectModifierNode: this.transformSelectModifier.bind(this),
		CreateTypeNode: this.transformCreateType.bind(this),
		DropTypeNode: this.transformDropType.bind(this),
		ExplainNode: this.transformExplain.bind(this),
		DefaultInsertValueNode: this.transformDefaultInsertValue.bind(this),
		AggregateFunctionNode: this.transformAggregateFunction.bind(this),
		OverNode: this.transformOver.bind(this),
		PartitionByNode: this.transformPartitionBy.bind(this),
		PartitionByItemNode: this.transformPartitionByItem.bind(this),
		SetOperationNode: this.transformSetOperation.bind(this),
		BinaryOperationNode: this.transformBinaryOperation.bind(this),
		UnaryOperationNode: this.transformUnaryOperation.bind(this),
		UsingNode: this.transformUsing.bind(this),
		FunctionNode: this.transformFunction.bind(this),
		CaseNode: this.transformCase.bind(this),
		WhenNode: this.transformWhen.bind(this),
		JSONReferenceNode: this.transformJSONReference.bind(this),
		JSONPathNode: this.transformJSONPath.bind(this),
		JSONPathLegNode: this.transformJSONPathLeg.bind(this),
		JSONOperatorChainNode: this.transformJSONOperatorChain.bind(this),
		TupleNode: this.transformTuple.bind(this),
		MergeQueryNode: this.transformMergeQuery.bind(this),
		MatchedNode: this.transformMatched.bind(this),
		AddIndexNode: this.transformAddIndex.bind(this),
		CastNode: this.transformCast.bind(this),
		FetchNode: this.transformFetch.bind(this),
		TopNode: this.transformTop.bind(this),
		OutputNode: this.transformOutput.bind(this),
		OrActionNode: this.transformOrAction.bind(this),
		CollateNode: this.transformCollate.bind(this),
		AlterTypeNode: this.transformAlterType.bind(this),
		AddValueNode: this.transformAddValue.bind(this),
		RenameValueNode: this.transformRenameValue.bind(this)
	});
	transformNode(e, t) {
		if (!e) return e;
		this.nodeStack.push(e);
		let n = this.transformNodeImpl(e, t);
		return this.nodeStack.pop(), L(n);
	}
	transformNodeImpl(e, t) {
		return this.#e[e.kind](e, t);
	}
	transformNodeList(e, t) {
		return e && L(e.map((e) => this.transformNode(e, t)));
	}
	transformSelectQuery(e, t) {
		return {
			kind: "SelectQueryNode",
			from: this.transformNode(e.from, t),
			selections: this.transformNodeList(e.selections, t),
			distinctOn: this.transformNodeList(e.distinctOn, t),
			joins: this.transformNodeList(e.joins, t),
			groupBy: this.transformNode(e.groupBy, t),
			orderBy: this.transformNode(e.orderBy, t),
			where: this.transformNode(e.where, t),
			frontModifiers: this.transformNodeList(e.frontModifiers, t),
			endModifiers: this.transformNodeList(e.endModifiers, t),
			limit: this.transformNode(e.limit, t),
			offset: this.transformNode(e.offset, t),
			with: this.transformNode(e.with, t),
			having: this.transformNode(e.having, t),
			explain: this.transformNode(e.explain, t),
			setOperations: this.transformNodeList(e.setOperations, t),
			fetch: this.transformNode(e.fetch, t),
			top: this.transformNode(e.top, t)
		};
	}
	transformSelection(e, t) {
		return {
			kind: "SelectionNode",
			selection: this.transformNode(e.selection, t)
		};
	}
	transformColumn(e, t) {
		return {
			kind: "ColumnNode",
			column: this.transformNode(e.column, t)
		};
	}
	transformAlias(e, t) {
		return {
			kind: "AliasNode",
			node: this.transformNode(e.node, t),
			alias: this.transformNode(e.alias, t)
		};
	}
	transformTable(e, t) {
		return {
			kind: "TableNode",
			table: this.transformNode(e.table, t)
		};
	}
	transformFrom(e, t) {
		return {
			kind: "FromNode",
			froms: this.transformNodeList(e.froms, t)
		};
	}
	transformReference(e, t) {
		return {
			kind: "ReferenceNode",
			column: this.transformNode(e.column, t),
			table: this.transformNode(e.table, t)
		};
	}
	transformAnd(e, t) {
		return {
			kind: "AndNode",
			left: this.transformNode(e.left, t),
			right: this.transformNode(e.right, t)
		};
	}
	transformOr(e, t) {
		return {
			kind: "OrNode",
			left: this.transformNode(e.left, t),
			right: this.transformNode(e.right, t)
		};
	}
	transformValueList(e, t) {
		return {
			kind: "ValueListNode",
			values: this.transformNodeList(e.values, t)
		};
	}
	transformParens(e, t) {
		return {
			kind: "ParensNode",
			node: this.transformNode(e.node, t)
		};
	}
	transformJoin(e, t) {
		return {
			kind: "JoinNode",
			joinType: e.joinType,
			table: this.transformNode(e.table, t),
			on: this.transformNode(e.on, t)
		};
	}
	transformRaw(e, t) {
		return {
			kind: "RawNode",
			sqlFragments: L([...e.sqlFragments]),
			parameters: this.transformNodeList(e.parameters, t)
		};
	}
	transformWhere(e, t) {
		return {
			kind: "WhereNode",
			where: this.transformNode(e.where, t)
		};
	}
	transformInsertQuery(e, t) {
		return {
			kind: "InsertQueryNode",
			into: this.transformNode(e.into, t),
			columns: this.transformNodeList(e.columns, t),
			values: this.transformNode(e.values, t),
			returning: this.transformNode(e.returning, t),
			onConflict: this.transformNode(e.onConflict, t),
			onDuplicateKey: this.transformNode(e.onDuplicateKey, t),
			endModifiers: this.transformNodeList(e.endModifiers, t),
			with: this.transformNode(e.with, t),
			orAction: this.transformNode(e.orAction, t),
			replace: e.replace,
			explain: this.transformNode(e.explain, t),
			defaultValues: e.defaultValues,
			top: this.transformNode(e.top, t),
			output: this.transformNode(e.output, t)
		};
	}
	transformValues(e, t) {
		return {
			kind: "ValuesNode",
			values: this.transformNodeList(e.values, t)
		};
	}
	transformDeleteQuery(e, t) {
		return {
			kind: "DeleteQueryNode",
			from: this.transformNode(e.from, t),
			using: this.transformNode(e.using, t),
			joins: this.transformNodeList(e.joins, t),
			where: this.transformNode(e.where, t),
			returning: this.transformNode(e.returning, t),
			endModifiers: this.transformNodeList(e.endModifiers, t),
			with: this.transformNode(e.with, t),
			orderBy: this.transformNode(e.orderBy, t),
			limit: this.transformNode(e.limit, t),
			explain: this.transformNode(e.explain, t),
			top: this.transformNode(e.top, t),
			output: this.transformNode(e.output, t)
		};
	}
	transformReturning(e, t) {
		return {
			kind: "ReturningNode",
			selections: this.transformNodeList(e.selections, t)
		};
	}
	transformCreateTable(e, t) {
		return {
			kind: "CreateTableNode",
			table: this.transformNode(e.table, t),
			columns: this.transformNodeList(e.columns, t),
			constraints: this.transformNodeList(e.constraints, t),
			indexes: this.transformNodeList(e.indexes, t),
			temporary: e.temporary,
			ifNotExists: e.ifNotExists,
			onCommit: e.onCommit,
			frontModifiers: this.transformNodeList(e.frontModifiers, t),
			endModifiers: this.transformNodeList(e.endModifiers, t),
			selectQuery: this.transformNode(e.selectQuery, t)
		};
	}
	transformColumnDefinition(e, t) {
		return {
			kind: "ColumnDefinitionNode",
			column: this.transformNode(e.column, t),
			dataType: this.transformNode(e.dataType, t),
			references: this.transformNode(e.references, t),
			primaryKey: e.primaryKey,
			autoIncrement: e.autoIncrement,
			unique: e.unique,
			notNull: e.notNull,
			unsigned: e.unsigned,
			defaultTo: this.transformNode(e.defaultTo, t),
			check: this.transformNode(e.check, t),
			generated: this.transformNode(e.generated, t),
			frontModifiers: this.transformNodeList(e.frontModifiers, t),
			endModifiers: this.transformNodeList(e.endModifiers, t),
			nullsNotDistinct: e.nullsNotDistinct,
			identity: e.identity,
			ifNotExists: e.ifNotExists
		};
	}
	transformAddColumn(e, t) {
		return {
			kind: "AddColumnNode",
			column: this.transformNode(e.column, t)
		};
	}
	transformDropTable(e, t) {
		return {
			kind: "DropTableNode",
			table: this.transformNode(e.table, t),
			ifExists: e.ifExists,
			cascade: e.cascade,
			temporary: e.temporary
		};
	}
	transformOrderBy(e, t) {
		return {
			kind: "OrderByNode",
			items: this.transformNodeList(e.items, t)
		};
	}
	transformOrderByItem(e, t) {
		return {
			kind: "OrderByItemNode",
			orderBy: this.transformNode(e.orderBy, t),
			direction: this.transformNode(e.direction, t),
			collation: this.transformNode(e.collation, t),
			nulls: e.nulls
		};
	}
	transformGroupBy(e, t) {
		return {
			kind: "GroupByNode",
			items: this.transformNodeList(e.items, t)
		};
	}
	transformGroupByItem(e, t) {
		return {
			kind: "GroupByItemNode",
			groupBy: this.transformNode(e.groupBy, t)
		};
	}
	transformUpdateQuery(e, t) {
		return {
			kind: "UpdateQueryNode",
			table: this.transformNode(e.table, t),
			from: this.transformNode(e.from, t),
			joins: this.transformNodeList(e.joins, t),
			where: this.transformNode(e.where, t),
			updates: this.transformNodeList(e.updates, t),
			returning: this.transformNode(e.returning, t),
			endModifiers: this.transformNodeList(e.endModifiers, t),
			with: this.transformNode(e.with, t),
			explain: this.transformNode(e.explain, t),
			limit: this.transformNode(e.limit, t),
			top: this.transformNode(e.top, t),
			output: this.transformNode(e.output, t),
			orderBy: this.transformNode(e.orderBy, t)
		};
	}
	transformColumnUpdate(e, t) {
		return {
			kind: "ColumnUpdateNode",
			column: this.transformNode(e.column, t),
			value: this.transformNode(e.value, t)
		};
	}
	transformLimit(e, t) {
		return {
			kind: "LimitNode",
			limit: this.transformNode(e.limit, t)
		};
	}
	transformOffset(e, t) {
		return {
			kind: "OffsetNode",
			offset: this.transformNode(e.offset, t)
		};
	}
	transformOnConflict(e, t) {
		return {
			kind: "OnConflictNode",
			columns: this.transformNodeList(e.columns, t),
			constraint: this.transformNode(e.constraint, t),
			indexExpression: this.transformNode(e.indexExpression, t),
			indexWhere: this.transformNode(e.indexWhere, t),
			updates: this.transformNodeList(e.updates, t),
			updateWhere: this.transformNode(e.updateWhere, t),
			doNothing: e.doNothing
		};
	}
	transformOnDuplicateKey(e, t) {
		return {
			kind: "OnDuplicateKeyNode",
			updates: this.transformNodeList(e.updates, t)
		};
	}
	transformCreateIndex(e, t) {
		return {
			kind: "CreateIndexNode",
			name: this.transformNode(e.name, t),
			table: this.transformNode(e.table, t),
			columns: this.transformNodeList(e.columns, t),
			unique: e.unique,
			using: this.transformNode(e.using, t),
			ifNotExists: e.ifNotExists,
			where: this.transformNode(e.where, t),
			nullsNotDistinct: e.nullsNotDistinct
		};
	}
	transformList(e, t) {
		return {
			kind: "ListNode",
			items: this.transformNodeList(e.items, t)
		};
	}
	transformDropIndex(e, t) {
		return {
			kind: "DropIndexNode",
			name: this.transformNode(e.name, t),
			table: this.transformNode(e.table, t),
			ifExists: e.ifExists,
			cascade: e.cascade
		};
	}
	transformPrimaryKeyConstraint(e, t) {
		return {
			kind: "PrimaryKeyConstraintNode",
			columns: this.transformNodeList(e.columns, t),
			name: this.transformNode(e.name, t),
			deferrable: e.deferrable,
			initiallyDeferred: e.initiallyDeferred
		};
	}
	transformUniqueConstraint(e, t) {
		return {
			kind: "UniqueConstraintNode",
			columns: this.transformNodeList(e.columns, t),
			name: this.transformNode(e.name, t),
			nullsNotDistinct: e.nullsNotDistinct,
			deferrable: e.deferrable,
			initiallyDeferred: e.initiallyDeferred
		};
	}
	transformForeignKeyConstraint(e, t) {
		return {
			kind: "ForeignKeyConstraintNode",
			columns: this.transformNodeList(e.columns, t),
			references: this.transformNode(e.references, t),
			name: this.transformNode(e.name, t),
			onDelete: e.onDelete,
			onUpdate: e.onUpdate,
			deferrable: e.deferrable,
			initiallyDeferred: e.initiallyDeferred
		};
	}
	transformSetOperation(e, t) {
		return {
			kind: "SetOperationNode",
			operator: e.operator,
			expression: this.transformNode(e.expression, t),
			all: e.all
		};
	}
	transformReferences(e, t) {
		return {
			kind: "ReferencesNode",
			table: this.transformNode(e.table, t),
			columns: this.transformNodeList(e.columns, t),
			onDelete: e.onDelete,
			onUpdate: e.onUpdate
		};
	}
	transformCheckConstraint(e, t) {
		return {
			kind: "CheckConstraintNode",
			expression: this.transformNode(e.expression, t),
			name: this.transformNode(e.name, t)
		};
	}
	transformWith(e, t) {
		return {
			kind: "WithNode",
			expressions: this.transformNodeList(e.expressions, t),
			recursive: e.recursive
		};
	}
	transformCommonTableExpression(e, t) {
		return {
			kind: "CommonTableExpressionNode",
			name: this.transformNode(e.name, t),
			materialized: e.materialized,
			expression: this.transformNode(e.expression, t)
		};
	}
	transformCommonTableExpressionName(e, t) {
		return {
			kind: "CommonTableExpressionNameNode",
			table: this.transformNode(e.table, t),
			columns: this.transformNodeList(e.columns, t)
		};
	}
	transformHaving(e, t) {
		return {
			kind: "HavingNode",
			having: this.transformNode(e.having, t)
		};
	}
	transformCreateSchema(e, t) {
		return {
			kind: "CreateSchemaNode",
			schema: this.transformNode(e.schema, t),
			ifNotExists: e.ifNotExists
		};
	}
	transformDropSchema(e, t) {
		return {
			kind: "DropSchemaNode",
			schema: this.transformNode(e.schema, t),
			ifExists: e.ifExists,
			cascade: e.cascade
		};
	}
	transformAlterTable(e, t) {
		return {
			kind: "AlterTableNode",
			table: this.transformNode(e.table, t),
			renameTo: this.transformNode(e.renameTo, t),
			setSchema: this.transformNode(e.setSchema, t),
			columnAlterations: this.transformNodeList(e.columnAlterations, t),
			addConstraint: this.transformNode(e.addConstraint, t),
			dropConstraint: this.transformNode(e.dropConstraint, t),
			renameConstraint: this.transformNode(e.renameConstraint, t),
			addIndex: this.transformNode(e.addIndex, t),
			dropIndex: this.transformNode(e.dropIndex, t)
		};
	}
	transformDropColumn(e, t) {
		return {
			kind: "DropColumnNode",
			column: this.transformNode(e.column, t),
			ifExists: e.ifExists
		};
	}
	transformRenameColumn(e, t) {
		return {
			kind: "RenameColumnNode",
			column: this.transformNode(e.column, t),
			renameTo: this.transformNode(e.renameTo, t)
		};
	}
	transformAlterColumn(e, t) {
		return {
			kind: "AlterColumnNode",
			column: this.transformNode(e.column, t),
			dataType: this.transformNode(e.dataType, t),
			dataTypeExpression: this.transformNode(e.dataTypeExpression, t),
			setDefault: this.transformNode(e.setDefault, t),
			dropDefault: e.dropDefault,
			setNotNull: e.setNotNull,
			dropNotNull: e.dropNotNull
		};
	}
	transformModifyColumn(e, t) {
		return {
			kind: "ModifyColumnNode",
			column: this.transformNode(e.column, t)
		};
	}
	transformAddConstraint(e, t) {
		return {
			kind: "AddConstraintNode",
			constraint: this.transformNode(e.constraint, t)
		};
	}
	transformDropConstraint(e, t) {
		return {
			kind: "DropConstraintNode",
			constraintName: this.transformNode(e.constraintName, t),
			ifExists: e.ifExists,
			modifier: e.modifier
		};
	}
	transformRenameConstraint(e, t) {
		return {
			kind: "RenameConstraintNode",
			oldName: this.transformNode(e.oldName, t),
			newName: this.transformNode(e.newName, t)
		};
	}
	transformCreateView(e, t) {
		return {
			kind: "CreateViewNode",
			name: this.transformNode(e.name, t),
			temporary: e.temporary,
			orReplace: e.orReplace,
			ifNotExists: e.ifNotExists,
			materialized: e.materialized,
			columns: this.transformNodeList(e.columns, t),
			as: this.transformNode(e.as, t)
		};
	}
	transformRefreshMaterializedView(e, t) {
		return {
			kind: "RefreshMaterializedViewNode",
			name: this.transformNode(e.name, t),
			concurrently: e.concurrently,
			withNoData: e.withNoData
		};
	}
	transformDropView(e, t) {
		return {
			kind: "DropViewNode",
			name: this.transformNode(e.name, t),
			ifExists: e.ifExists,
			materialized: e.materialized,
			cascade: e.cascade
		};
	}
	transformGenerated(e, t) {
		return {
			kind: "GeneratedNode",
			byDefault: e.byDefault,
			always: e.always,
			identity: e.identity,
			stored: e.stored,
			expression: this.transformNode(e.expression, t)
		};
	}
	transformDefaultValue(e, t) {
		return {
			kind: "DefaultValueNode",
			defaultValue: this.transformNode(e.defaultValue, t)
		};
	}
	transformOn(e, t) {
		return {
			kind: "OnNode",
			on: this.transformNode(e.on, t)
		};
	}
	transformSelectModifier(e, t) {
		return {
			kind: "SelectModifierNode",
			modifier: e.modifier,
			rawModifier: this.transformNode(e.rawModifier, t),
			of: this.transformNodeList(e.of, t)
		};
	}
	transformCreateType(e, t) {
		return {
			kind: "CreateTypeNode",
			name: this.transformNode(e.name, t),
			enum: this.transformNode(e.enum, t)
		};
	}
	transformDropType(e, t) {
		return {
			kind: "DropTypeNode",
			name: this.transformNode(e.name, t),
			additionalNames: this.transformNodeList(e.additionalNames, t),
			cascade: e.cascade,
			ifExists: e.ifExists
		};
	}
	transformExplain(e, t) {
		return {
			kind: "ExplainNode",
			format: e.format,
			options: this.transformNode(e.options, t)
		};
	}
	transformSchemableIdentifier(e, t) {
		return {
			kind: "SchemableIdentifierNode",
			schema: this.transformNode(e.schema, t),
			identifier: this.transformNode(e.identifier, t)
		};
	}
	transformAggregateFunction(e, t) {
		return {
			kind: "AggregateFunctionNode",
			func: e.func,
			aggregated: this.transformNodeList(e.aggregated, t),
			distinct: e.distinct,
			orderBy: this.transformNode(e.orderBy, t),
			withinGroup: this.transformNode(e.withinGroup, t),
			filter: this.transformNode(e.filter, t),
			over: this.transformNode(e.over, t)
		};
	}
	transformOver(e, t) {
		return {
			kind: "OverNode",
			orderBy: this.transformNode(e.orderBy, t),
			partitionBy: this.transformNode(e.partitionBy, t)
		};
	}
	transformPartitionBy(e, t) {
		return {
			kind: "PartitionByNode",
			items: this.transformNodeList(e.items, t)
		};
	}
	transformPartitionByItem(e, t) {
		return {
			kind: "PartitionByItemNode",
			partitionBy: this.transformNode(e.partitionBy, t)
		};
	}
	transformBinaryOperation(e, t) {
		return {
			kind: "BinaryOperationNode",
			leftOperand: this.transformNode(e.leftOperand, t),
			operator: this.transformNode(e.operator, t),
			rightOperand: this.transformNode(e.rightOperand, t)
		};
	}
	transformUnaryOperation(e, t) {
		return {
			kind: "UnaryOperationNode",
			operator: this.transformNode(e.operator, t),
			operand: this.transformNode(e.operand, t)
		};
	}
	transformUsing(e, t) {
		return {
			kind: "UsingNode",
			tables: this.transformNodeList(e.tables, t)
		};
	}
	transformFunction(e, t) {
		return {
			kind: "FunctionNode",
			func: e.func,
			arguments: this.transformNodeList(e.arguments, t)
		};
	}
	transformCase(e, t) {
		return {
			kind: "CaseNode",
			value: this.transformNode(e.value, t),
			when: this.transformNodeList(e.when, t),
			else: this.transformNode(e.else, t),
			isStatement: e.isStatement
		};
	}
	transformWhen(e, t) {
		return {
			kind: "WhenNode",
			condition: this.transformNode(e.condition, t),
			result: this.transformNode(e.result, t)
		};
	}
	transformJSONReference(e, t) {
		return {
			kind: "JSONReferenceNode",
			reference: this.transformNode(e.reference, t),
			traversal: this.transformNode(e.traversal, t)
		};
	}
	transformJSONPath(e, t) {
		return {
			kind: "JSONPathNode",
			inOperator: this.transformNode(e.inOperator, t),
			pathLegs: this.transformNodeList(e.pathLegs, t)
		};
	}
	transformJSONPathLeg(e, t) {
		return {
			kind: "JSONPathLegNode",
			type: e.type,
			value: e.value
		};
	}
	transformJSONOperatorChain(e, t) {
		return {
			kind: "JSONOperatorChainNode",
			operator: this.transformNode(e.operator, t),
			values: this.transformNodeList(e.values, t)
		};
	}
	transformTuple(e, t) {
		return {
			kind: "TupleNode",
			values: this.transformNodeList(e.values, t)
		};
	}
	transformMergeQuery(e, t) {
		return {
			kind: "MergeQueryNode",
			into: this.transformNode(e.into, t),
			using: this.transformNode(e.using, t),
			whens: this.transformNodeList(e.whens, t),
			with: this.transformNode(e.with, t),
			top: this.transformNode(e.top, t),
			endModifiers: this.transformNodeList(e.endModifiers, t),
			output: this.transformNode(e.output, t),
			returning: this.transformNode(e.returning, t)
		};
	}
	transformMatched(e, t) {
		return {
			kind: "MatchedNode",
			not: e.not,
			bySource: e.bySource
		};
	}
	transformAddIndex(e, t) {
		return {
			kind: "AddIndexNode",
			name: this.transformNode(e.name, t),
			columns: this.transformNodeList(e.columns, t),
			unique: e.unique,
			using: this.transformNode(e.using, t),
			ifNotExists: e.ifNotExists
		};
	}
	transformCast(e, t) {
		return {
			kind: "CastNode",
			expression: this.transformNode(e.expression, t),
			dataType: this.transformNode(e.dataType, t)
		};
	}
	transformFetch(e, t) {
		return {
			kind: "FetchNode",
			rowCount: this.transformNode(e.rowCount, t),
			modifier: e.modifier
		};
	}
	transformTop(e, t) {
		return {
			kind: "TopNode",
			expression: e.expression,
			modifiers: e.modifiers
		};
	}
	transformOutput(e, t) {
		return {
			kind: "OutputNode",
			selections: this.transformNodeList(e.selections, t)
		};
	}
	transformAlterType(e, t) {
		return {
			kind: "AlterTypeNode",
			name: this.transformNode(e.name, t),
			addValue: this.transformNode(e.addValue, t),
			renameTo: this.transformNode(e.renameTo, t),
			renameValue: this.transformNode(e.renameValue, t),
			setSchema: this.transformNode(e.setSchema, t)
		};
	}
	transformAddValue(e, t) {
		return {
			kind: "AddValueNode",
			value: this.transformNode(e.value, t),
			ifNotExists: e.ifNotExists,
			isBefore: e.isBefore,
			neighborValue: this.transformNode(e.neighborValue, t)
		};
	}
	transformRenameValue(e, t) {
		return {
			kind: "RenameValueNode",
			oldValue: this.transformNode(e.oldValue, t),
			newValue: this.transformNode(e.newValue, t)
		};
	}
	transformDataType(e, t) {
		return e;
	}
	transformSelectAll(e, t) {
		return e;
	}
	transformIdentifier(e, t) {
		return e;
	}
	transformValue(e, t) {
		return e;
	}
	transformPrimitiveValueList(e, t) {
		return e;
	}
	transformOperator(e, t) {
		return e;
	}
	transformDefaultInsertValue(e, t) {
		return e;
	}
	transformOrAction(e, t) {
		return e;
	}
	transformCollate(e, t) {
		return e;
	}
};
// ../../work/wt-border/node_modules/kysely/dist/operation-node/operation-node.js
function fm(e) {
	return Ed(e) && I(e.kind);
}
// ../../work/wt-border/node_modules/kysely/dist/operation-node/root-operation-node.js
var pm = {
	AlterTableNode: !0,
	AlterTypeNode: !0,
	CreateIndexNode: !0,
	CreateSchemaNode: !0,
	CreateTableNode: !0,
	CreateTypeNode: !0,
	CreateViewNode: !0,
	DeleteQueryNode: !0,
	DropIndexNode: !0,
	DropSchemaNode: !0,
	DropTableNode: !0,
	DropTypeNode: !0,
	RefreshMaterializedViewNode: !0,
	DropViewNode: !0,
	InsertQueryNode: !0,
	RawNode: !0,
	SelectQueryNode: !0,
	UpdateQueryNode: !0,
	MergeQueryNode: !0
};
function mm(e) {
	return fm(e) && pm[e.kind] === !0;
}
// ../../work/wt-border/node_modules/kysely/dist/plugin/with-schema/with-schema-transformer.js
var hm = L({
	json_agg: !0,
	to_json: !0
}), gm = class extends dm {
	#e;
	#t = /* @__PURE__ */ new Set();
	#n = /* @__PURE__ */ new Set();
	constructor(e) {
		super(), this.#e = e;
	}
	transformNodeImpl(e, t) {
		if (!mm(e)) return super.transformNodeImpl(e, t);
		let n = this.#o(e);
		for (let e of n) this.#n.add(e);
		let r = this.#a(e);
		for (let e of r) this.#t.add(e);
		let i = super.transformNodeImpl(e, t);
		for (let e of r) this.#t.delete(e);
		for (let e of n) this.#n.delete(e);
		return i;
	}
	transformSchemableIdentifier(e, t) {
		let n = super.transformSchemableIdentifier(e, t);
		return n.schema || !this.#t.has(e.identifier.name) ? n : {
			...n,
			schema: z.create(this.#e)
		};
	}
	transformReferences(e, t) {
		let n = super.transformReferences(e, t);
		return n.table.table.schema ? n : {
			...n,
			table: Vd.createWithSchema(this.#e, n.table.table.identifier.name)
		};
	}
	transformAggregateFunction(e, t) {
		return {
			...super.transformAggregateFunction({
				...e,
				aggregated: []
			}, t),
			aggregated: this.#r(e, t, "aggregated")
		};
	}
	transformFunction(e, t) {
		return {
			...super.transformFunction({
				...e,
				arguments: []
			}, t),
			arguments: this.#r(e, t, "arguments")
		};
	}
	transformSelectModifier(e, t) {
		return {
			...super.transformSelectModifier({
				...e,
				of: void 0
			}, t),
			of: e.of?.map((e) => Vd.is(e) && !e.table.schema ? this.#i(e, t) : this.transformNode(e, t))
		};
	}
	#r(e, t, n) {
		return hm[e.func] ? e[n].map((e) => !Vd.is(e) || e.table.schema ? this.transformNode(e, t) : this.#i(e, t)) : this.transformNodeList(e[n], t);
	}
	#i(e, t) {
		return {
			...e,
			table: {
				...e.table,
				identifier: this.transformIdentifier(e.table.identifier, t)
			}
		};
	}
	#a(e) {
		let t = /* @__PURE__ */ new Set();
		if ("name" in e && e.name && Id.is(e.name) && this.#c(e.name, t), "from" in e && e.from) for (let n of e.from.froms) this.#s(n, t);
		if ("into" in e && e.into && this.#s(e.into, t), "table" in e && e.table && this.#s(e.table, t), "joins" in e && e.joins) for (let n of e.joins) this.#s(n.table, t);
		return "using" in e && e.using && (Yd.is(e.using) ? this.#s(e.using.table, t) : this.#s(e.using, t)), t;
	}
	#o(e) {
		let t = /* @__PURE__ */ new Set();
		return "with" in e && e.with && this.#l(e.with, t), t;
	}
	#s(e, t) {
		if (Vd.is(e)) return this.#c(e.table, t);
		if (Bd.is(e) && Vd.is(e.node)) return this.#c(e.node.table, t);
		if (cp.is(e)) for (let n of e.items) this.#s(n, t);
		else if (up.is(e)) for (let n of e.tables) this.#s(n, t);
	}
	#c(e, t) {
		let n = e.identifier.name;
		!this.#t.has(n) && !this.#n.has(n) && t.add(n);
	}
	#l(e, t) {
		for (let n of e.expressions) {
			let e = n.name.table.table.identifier.name;
			this.#n.has(e) || t.add(e);
		}
	}
}, _m = class {
	#e;
	constructor(e) {
		this.#e = new gm(e);
	}
	transformQuery(e) {
		return this.#e.transformNode(e.node, e.queryId);
	}
	async transformResult(e) {
		return e.result;
	}
}, vm = L({
	is(e) {
		return e.kind === "MatchedNode";
	},
	create(e, t = !1) {
		return L({
			kind: "MatchedNode",
			not: e,
			bySource: t
		});
	}
});
// ../../work/wt-border/node_modules/kysely/dist/parser/merge-parser.js
function ym(e, t, n) {
	return hp.create(Zf([vm.create(!e.isMatched, e.bySource), ...t && t.length > 0 ? [t.length === 3 && n ? Yf(t[0], t[1], t[2]) : U(t)] : []], "and", !1));
}
function bm(e) {
	return I(e) ? V.create([e], []) : Hd(e) ? e.toOperationNode() : e;
}
// ../../work/wt-border/node_modules/kysely/dist/util/deferred.js
var xm = class {
	#e;
	#t;
	#n;
	constructor() {
		this.#e = new Promise((e, t) => {
			this.#n = t, this.#t = e;
		});
	}
	get promise() {
		return this.#e;
	}
	resolve = (e) => {
		this.#t?.(e), this.#t = this.#n = void 0;
	};
	reject = (e) => {
		this.#n?.(e), this.#n = this.#t = void 0;
	};
};
// ../../work/wt-border/node_modules/kysely/dist/util/provide-controlled-connection.js
async function Sm(e, t) {
	let n = new xm(), r = new xm();
	return e.provideConnection(async (e) => (n.resolve(e), await r.promise), t).catch((e) => n.reject(e)), L({
		connection: await n.promise,
		release: r.resolve
	});
}
// ../../work/wt-border/node_modules/kysely/dist/util/abort.js
function Cm(e = "ignore query", t, n) {
	if (e !== "ignore query") {
		if (e === "cancel query") {
			let r = t.cancelQuery;
			return r || (n(), wm(e, t.killSession ? "kill session" : void 0)), r.bind(t);
		}
		if (e === "kill session") {
			let r = t.killSession;
			return r || (n(), wm(e, t.cancelQuery ? "cancel query" : void 0)), r.bind(t);
		}
		throw n(), Error(`Unexpected \`inflightQueryAbortStrategy\`: "${e}"`);
	}
}
function wm(e, t) {
	throw Error(`This dialect doesn't support \`inflightQueryAbortStrategy\` "${e}". Use "ignore query"${t ? ` or "${t}"` : ""} instead.`);
}
function Tm(e, t, n) {
	e?.aborted && (n?.(), Em(e.reason, t));
}
function Em(e, t) {
	throw Am(e, t), e;
}
var Dm = {};
async function Om(e, t, n, r) {
	if (!t) return e;
	Tm(t, `before ${n}`, r);
	let { promise: i, resolve: a } = new xm(), o = () => a(Dm);
	t.addEventListener("abort", o);
	try {
		Tm(t, `before ${n}`, r);
		let a = await Promise.race([e, i]);
		if (a !== Dm) return a;
		r?.(), Em(t.reason, `during ${n}`);
	} finally {
		t.removeEventListener("abort", o), a(Dm);
	}
}
function km(e) {
	return (t) => console.error(`\`${e}\` failed in the background after abortion: ${jd(t)}`);
}
function Am(e, t) {
	typeof e == "object" && e && !Object.isFrozen(e) && Object.defineProperty(e, "__kysely_timing__", {
		configurable: !0,
		enumerable: !1,
		value: t,
		writable: !1
	});
}
// ../../work/wt-border/node_modules/kysely/dist/query-executor/query-executor-base.js
var jm = L([]), Mm = class {
	#e;
	constructor(e = jm) {
		this.#e = e;
	}
	get plugins() {
		return this.#e;
	}
	transformQuery(e, t) {
		for (let n of this.#e) {
			let r = n.transformQuery({
				node: e,
				queryId: t
			});
			if (r.kind === e.kind) e = r;
			else throw Error([
				"KyselyPlugin.transformQuery must return a node",
				"of the same kind that was given to it.",
				`The plugin was given a ${e.kind}`,
				`but it returned a ${r.kind}`
			].join(" "));
		}
		return e;
	}
	async executeQuery(e, t) {
		let { inflightQueryAbortStrategy: n = "ignore query", signal: r } = t || {};
		if (!r) {
			let n = await this.provideConnection(async (t) => await t.executeQuery(e), t);
			return await this.#t(n, e.queryId);
		}
		Tm(r, "before query execution"), t = L({ signal: r });
		let { connection: i, release: a } = await Sm(this, t), o = this.provideConnection.bind(this), { promise: s, resolve: c } = new xm(), l = () => c(Dm);
		r.addEventListener("abort", l, { once: !0 });
		try {
			Tm(r, "before query execution", a);
			let c = Cm(n, i, a);
			if (c && i.collectSessionInfo) {
				Tm(r, "before query execution", a);
				let e = i.collectSessionInfo();
				await Promise.race([s, e]).catch((e) => {
					throw a(), e;
				}) === Dm && (e.catch(km("collectSessionInfo")).finally(a), Em(r.reason, "before query execution"));
			}
			let l = i.executeQuery(e, t), u = await Promise.race([s, l]).catch((e) => {
				throw a(), e;
			});
			u === Dm ? (Promise.allSettled([l.catch(km("query")), c?.(o).catch(km("inflightQueryAbortHandler"))]).finally(a), Em(r.reason, "during query execution")) : a();
			let d = this.#t(u, e.queryId, t), f = await Promise.race([s, d]);
			return f === Dm && (d.catch(km("plugins.transformResult")), Em(r.reason, "during result transformation")), f;
		} finally {
			c(Dm), r.removeEventListener("abort", l);
		}
	}
	async *stream(e, t, n) {
		let { signal: r } = n || {};
		if (!r) {
			let { connection: r, release: i } = await Sm(this);
			try {
				for await (let i of r.streamQuery(e, t)) yield await this.#t(i, e.queryId, n);
			} finally {
				i();
			}
			return;
		}
		n = L({ signal: r }), Tm(r, "before connection acquisition");
		let { connection: i, release: a } = await Sm(this, n), { promise: o, resolve: s } = new xm(), c = () => s(Dm);
		r.addEventListener("abort", c, { once: !0 });
		let l, u;
		Tm(r, "before query streaming", a);
		let { queryId: d } = e;
		try {
			for (l = i.streamQuery(e, t, n);;) {
				Tm(r, "during query streaming");
				let e = l.next(), t = await Promise.race([o, e]);
				if (t === Dm && (u = e.catch(km("iterator.next")), Em(r.reason, "during query streaming")), t.done) break;
				let i = this.#t(t.value, d, n), a = await Promise.race([o, i]);
				a === Dm && (u = i.catch(km("plugins.transformResult")), Em(r.reason, "during result transformation")), yield a;
			}
		} finally {
			s(Dm), r.removeEventListener("abort", c);
			let e = (l?.return?.() || Promise.resolve()).finally(() => u).finally(a);
			u || await e;
		}
	}
	async #t(e, t, n) {
		let { signal: r } = n || {};
		for (let n of this.#e) e = await n.transformResult(L({
			queryId: t,
			result: e,
			signal: r
		}));
		return e;
	}
}, Nm = new class e extends Mm {
	get adapter() {
		throw Error("this query cannot be compiled to SQL");
	}
	compileQuery() {
		throw Error("this query cannot be compiled to SQL");
	}
	provideConnection() {
		throw Error("this query cannot be executed");
	}
	withConnectionProvider() {
		throw Error("this query cannot have a connection provider");
	}
	withPlugin(t) {
		return new e([...this.plugins, t]);
	}
	withPlugins(t) {
		return new e([...this.plugins, ...t]);
	}
	withPluginAtFront(t) {
		return new e([t, ...this.plugins]);
	}
	withoutPlugins() {
		return new e([]);
	}
}(), Pm = class {
	numChangedRows;
	constructor(e) {
		this.numChangedRows = e;
	}
}, Fm = class e {
	#e;
	constructor(e) {
		this.#e = L(e);
	}
	modifyEnd(t) {
		return new e({
			...this.#e,
			queryNode: G.cloneWithEndModifier(this.#e.queryNode, t.toOperationNode())
		});
	}
	top(t, n) {
		return new e({
			...this.#e,
			queryNode: G.cloneWithTop(this.#e.queryNode, Gp(t, n))
		});
	}
	using(...e) {
		return new Im({
			...this.#e,
			queryNode: gp.cloneWithUsing(this.#e.queryNode, Um("Using", e))
		});
	}
	returning(t) {
		return new e({
			...this.#e,
			queryNode: G.cloneWithReturning(this.#e.queryNode, Cp(t))
		});
	}
	returningAll(t) {
		return new e({
			...this.#e,
			queryNode: G.cloneWithReturning(this.#e.queryNode, Tp(t))
		});
	}
	output(t) {
		return new e({
			...this.#e,
			queryNode: G.cloneWithOutput(this.#e.queryNode, Cp(t))
		});
	}
	outputAll(t) {
		return new e({
			...this.#e,
			queryNode: G.cloneWithOutput(this.#e.queryNode, Tp(t))
		});
	}
}, Im = class e {
	#e;
	constructor(e) {
		this.#e = L(e);
	}
	modifyEnd(t) {
		return new e({
			...this.#e,
			queryNode: G.cloneWithEndModifier(this.#e.queryNode, t.toOperationNode())
		});
	}
	top(t, n) {
		return new e({
			...this.#e,
			queryNode: G.cloneWithTop(this.#e.queryNode, Gp(t, n))
		});
	}
	whenMatched() {
		return this.#t([]);
	}
	whenMatchedAnd(...e) {
		return this.#t(e);
	}
	whenMatchedAndRef(e, t, n) {
		return this.#t([
			e,
			t,
			n
		], !0);
	}
	#t(e, t) {
		return new Lm({
			...this.#e,
			queryNode: gp.cloneWithWhen(this.#e.queryNode, ym({ isMatched: !0 }, e, t))
		});
	}
	whenNotMatched() {
		return this.#n([]);
	}
	whenNotMatchedAnd(...e) {
		return this.#n(e);
	}
	whenNotMatchedAndRef(e, t, n) {
		return this.#n([
			e,
			t,
			n
		], !0);
	}
	whenNotMatchedBySource() {
		return this.#n([], !1, !0);
	}
	whenNotMatchedBySourceAnd(...e) {
		return this.#n(e, !1, !0);
	}
	whenNotMatchedBySourceAndRef(e, t, n) {
		return this.#n([
			e,
			t,
			n
		], !0, !0);
	}
	returning(t) {
		return new e({
			...this.#e,
			queryNode: G.cloneWithReturning(this.#e.queryNode, Cp(t))
		});
	}
	returningAll(t) {
		return new e({
			...this.#e,
			queryNode: G.cloneWithReturning(this.#e.queryNode, Tp(t))
		});
	}
	output(t) {
		return new e({
			...this.#e,
			queryNode: G.cloneWithOutput(this.#e.queryNode, Cp(t))
		});
	}
	outputAll(t) {
		return new e({
			...this.#e,
			queryNode: G.cloneWithOutput(this.#e.queryNode, Tp(t))
		});
	}
	#n(e, t = !1, n = !1) {
		let r = {
			...this.#e,
			queryNode: gp.cloneWithWhen(this.#e.queryNode, ym({
				isMatched: !1,
				bySource: n
			}, e, t))
		};
		return new (n ? Lm : Rm)(r);
	}
	$call(e) {
		return e(this);
	}
	$if(t, n) {
		return t ? n(this) : new e({ ...this.#e });
	}
	toOperationNode() {
		return this.#e.executor.transformQuery(this.#e.queryNode, this.#e.queryId);
	}
	compile() {
		return this.#e.executor.compileQuery(this.toOperationNode(), this.#e.queryId);
	}
	async execute(e) {
		let t = this.compile(), n = await this.#e.executor.executeQuery(t, e), { adapter: r } = this.#e.executor, i = t.query;
		return i.returning && r.supportsReturning || i.output && r.supportsOutput ? n.rows : [new Pm(n.numAffectedRows)];
	}
	async executeTakeFirst(e) {
		let [t] = await this.execute(e);
		return t;
	}
	async executeTakeFirstOrThrow(e) {
		typeof e == "function" && (e = { errorConstructor: e });
		let t = await this.executeTakeFirst(e);
		if (t === void 0) {
			let t = e?.errorConstructor ?? Rp;
			throw zp(t) ? new t(this.toOperationNode()) : t(this.toOperationNode());
		}
		return t;
	}
}, Lm = class {
	#e;
	constructor(e) {
		this.#e = L(e);
	}
	thenDelete() {
		return new Im({
			...this.#e,
			queryNode: gp.cloneWithThen(this.#e.queryNode, bm("delete"))
		});
	}
	thenDoNothing() {
		return new Im({
			...this.#e,
			queryNode: gp.cloneWithThen(this.#e.queryNode, bm("do nothing"))
		});
	}
	thenUpdate(e) {
		return new Im({
			...this.#e,
			queryNode: gp.cloneWithThen(this.#e.queryNode, bm(e(new $p({
				queryId: this.#e.queryId,
				executor: Nm,
				queryNode: lp.createWithoutTable()
			}))))
		});
	}
	thenUpdateSet(...e) {
		return this.thenUpdate((t) => t.set(...e));
	}
}, Rm = class {
	#e;
	constructor(e) {
		this.#e = L(e);
	}
	thenDoNothing() {
		return new Im({
			...this.#e,
			queryNode: gp.cloneWithThen(this.#e.queryNode, bm("do nothing"))
		});
	}
	thenInsertValues(e) {
		let [t, n] = kp(e);
		return new Im({
			...this.#e,
			queryNode: gp.cloneWithThen(this.#e.queryNode, bm(W.cloneWith(W.createWithoutInto(), {
				columns: t,
				values: n
			})))
		});
	}
}, zm = class e {
	#e;
	constructor(e) {
		this.#e = L(e);
	}
	selectFrom(e) {
		return ah({
			queryId: Y(),
			executor: this.#e.executor,
			queryNode: K.createFrom(zh(e), this.#e.withNode)
		});
	}
	selectNoFrom(e) {
		return ah({
			queryId: Y(),
			executor: this.#e.executor,
			queryNode: K.cloneWithSelections(K.create(this.#e.withNode), Cp(e))
		});
	}
	insertInto(e) {
		return new Jp({
			queryId: Y(),
			executor: this.#e.executor,
			queryNode: W.create(Q(e), this.#e.withNode)
		});
	}
	replaceInto(e) {
		return new Jp({
			queryId: Y(),
			executor: this.#e.executor,
			queryNode: W.create(Q(e), this.#e.withNode, !0)
		});
	}
	deleteFrom(e) {
		return new Zp({
			queryId: Y(),
			executor: this.#e.executor,
			queryNode: dp.create(zh(e), this.#e.withNode)
		});
	}
	updateTable(e) {
		return new $p({
			queryId: Y(),
			executor: this.#e.executor,
			queryNode: lp.create(zh(e), this.#e.withNode)
		});
	}
	mergeInto(e) {
		return new Fm({
			queryId: Y(),
			executor: this.#e.executor,
			queryNode: gp.create(Vh(e), this.#e.withNode)
		});
	}
	with(t, n) {
		let r = rm(t, n);
		return new e({
			...this.#e,
			withNode: this.#e.withNode ? om.cloneWithExpression(this.#e.withNode, r) : om.create(r)
		});
	}
	withRecursive(t, n) {
		let r = rm(t, n);
		return new e({
			...this.#e,
			withNode: this.#e.withNode ? om.cloneWithExpression(this.#e.withNode, r) : om.create(r, { recursive: !0 })
		});
	}
	withPlugin(t) {
		return new e({
			...this.#e,
			executor: this.#e.executor.withPlugin(t)
		});
	}
	withoutPlugins() {
		return new e({
			...this.#e,
			executor: this.#e.executor.withoutPlugins()
		});
	}
	withSchema(t) {
		return new e({
			...this.#e,
			executor: this.#e.executor.withPluginAtFront(new _m(t))
		});
	}
};
// ../../work/wt-border/node_modules/kysely/dist/parser/parse-utils.js
function Bm() {
	return new zm({ executor: Nm });
}
function Vm(e, t) {
	return new vp({ joinNode: Yd.create(e, Bh(t)) });
}
function Hm() {
	return new xp({ overNode: ip.create() });
}
// ../../work/wt-border/node_modules/kysely/dist/parser/join-parser.js
function Um(e, t) {
	if (t.length === 3) return Gm(e, t[0], t[1], t[2]);
	if (t.length === 2) return Wm(e, t[0], t[1]);
	if (t.length === 1) return Km(e, t[0]);
	throw Error("not implemented");
}
function Wm(e, t, n) {
	return n(Vm(e, t)).toOperationNode();
}
function Gm(e, t, n, r) {
	return Yd.createWithOn(e, Bh(t), Yf(n, "=", r));
}
function Km(e, t) {
	return Yd.create(e, Bh(t));
}
// ../../work/wt-border/node_modules/kysely/dist/operation-node/offset-node.js
var qm = L({
	is(e) {
		return e.kind === "OffsetNode";
	},
	create(e) {
		return L({
			kind: "OffsetNode",
			offset: e
		});
	}
}), Jm = L({
	is(e) {
		return e.kind === "GroupByItemNode";
	},
	create(e) {
		return L({
			kind: "GroupByItemNode",
			groupBy: e
		});
	}
});
// ../../work/wt-border/node_modules/kysely/dist/parser/group-by-parser.js
function Ym(e) {
	return e = Td(e) ? e(Mh()) : e, Af(e).map(Jm.create);
}
// ../../work/wt-border/node_modules/kysely/dist/operation-node/set-operation-node.js
var Xm = L({
	is(e) {
		return e.kind === "SetOperationNode";
	},
	create(e, t, n) {
		return L({
			kind: "SetOperationNode",
			operator: e,
			expression: t,
			all: n
		});
	}
});
// ../../work/wt-border/node_modules/kysely/dist/parser/set-operation-parser.js
function Zm(e, t, n) {
	return Td(t) && (t = t(jh())), kd(t) || (t = [t]), t.map((t) => Xm.create(e, Nh(t), n));
}
// ../../work/wt-border/node_modules/kysely/dist/expression/expression-wrapper.js
var X = class e {
	#e;
	constructor(e) {
		this.#e = e;
	}
	get expressionType() {}
	as(e) {
		return new Qm(this, e);
	}
	or(...e) {
		return new $m(qd.create(this.#e, U(e)));
	}
	and(...e) {
		return new eh(Kd.create(this.#e, U(e)));
	}
	$castTo() {
		return new e(this.#e);
	}
	$notNull() {
		return new e(this.#e);
	}
	toOperationNode() {
		return this.#e;
	}
}, Qm = class {
	#e;
	#t;
	constructor(e, t) {
		this.#e = e, this.#t = t;
	}
	get expression() {
		return this.#e;
	}
	get alias() {
		return this.#t;
	}
	toOperationNode() {
		return Bd.create(this.#e.toOperationNode(), Hd(this.#t) ? this.#t.toOperationNode() : z.create(this.#t));
	}
}, $m = class e {
	#e;
	constructor(e) {
		this.#e = e;
	}
	get expressionType() {}
	as(e) {
		return new Qm(this, e);
	}
	or(...t) {
		return new e(qd.create(this.#e, U(t)));
	}
	$castTo() {
		return new e(this.#e);
	}
	toOperationNode() {
		return qf.create(this.#e);
	}
}, eh = class e {
	#e;
	constructor(e) {
		this.#e = e;
	}
	get expressionType() {}
	as(e) {
		return new Qm(this, e);
	}
	and(...t) {
		return new e(Kd.create(this.#e, U(t)));
	}
	$castTo() {
		return new e(this.#e);
	}
	toOperationNode() {
		return qf.create(this.#e);
	}
}, th = L({
	is(e) {
		return e.kind === "FetchNode";
	},
	create(e, t) {
		return {
			kind: "FetchNode",
			rowCount: Hf.create(e),
			modifier: t
		};
	}
});
// ../../work/wt-border/node_modules/kysely/dist/parser/fetch-parser.js
function nh(e, t) {
	if (!bd(e) && !wd(e)) throw Error(`Invalid fetch row count: ${e}`);
	if (!rh(t)) throw Error(`Invalid fetch modifier: ${t}`);
	return th.create(e, t);
}
function rh(e) {
	return e === "only" || e === "with ties";
}
// ../../work/wt-border/node_modules/kysely/dist/query-builder/select-query-builder.js
var Z, ih = class {
	#e;
	constructor(e) {
		this.#e = L(e);
	}
	get expressionType() {}
	get isSelectQueryBuilder() {
		return !0;
	}
	where(...e) {
		return new Z({
			...this.#e,
			queryNode: G.cloneWithWhere(this.#e.queryNode, U(e))
		});
	}
	whereRef(e, t, n) {
		return new Z({
			...this.#e,
			queryNode: G.cloneWithWhere(this.#e.queryNode, Yf(e, t, n))
		});
	}
	having(...e) {
		return new Z({
			...this.#e,
			queryNode: K.cloneWithHaving(this.#e.queryNode, U(e))
		});
	}
	havingRef(e, t, n) {
		return new Z({
			...this.#e,
			queryNode: K.cloneWithHaving(this.#e.queryNode, Yf(e, t, n))
		});
	}
	select(e) {
		return new Z({
			...this.#e,
			queryNode: K.cloneWithSelections(this.#e.queryNode, Cp(e))
		});
	}
	distinctOn(e) {
		return new Z({
			...this.#e,
			queryNode: K.cloneWithDistinctOn(this.#e.queryNode, Af(e))
		});
	}
	modifyFront(e) {
		return new Z({
			...this.#e,
			queryNode: K.cloneWithFrontModifier(this.#e.queryNode, Gd.createWithExpression(e.toOperationNode()))
		});
	}
	modifyEnd(e) {
		return new Z({
			...this.#e,
			queryNode: G.cloneWithEndModifier(this.#e.queryNode, Gd.createWithExpression(e.toOperationNode()))
		});
	}
	distinct() {
		return new Z({
			...this.#e,
			queryNode: K.cloneWithFrontModifier(this.#e.queryNode, Gd.create("Distinct"))
		});
	}
	forUpdate(e) {
		return new Z({
			...this.#e,
			queryNode: G.cloneWithEndModifier(this.#e.queryNode, Gd.create("ForUpdate", e ? Od(e).map(Q) : void 0))
		});
	}
	forShare(e) {
		return new Z({
			...this.#e,
			queryNode: G.cloneWithEndModifier(this.#e.queryNode, Gd.create("ForShare", e ? Od(e).map(Q) : void 0))
		});
	}
	forKeyShare(e) {
		return new Z({
			...this.#e,
			queryNode: G.cloneWithEndModifier(this.#e.queryNode, Gd.create("ForKeyShare", e ? Od(e).map(Q) : void 0))
		});
	}
	forNoKeyUpdate(e) {
		return new Z({
			...this.#e,
			queryNode: G.cloneWithEndModifier(this.#e.queryNode, Gd.create("ForNoKeyUpdate", e ? Od(e).map(Q) : void 0))
		});
	}
	skipLocked() {
		return new Z({
			...this.#e,
			queryNode: G.cloneWithEndModifier(this.#e.queryNode, Gd.create("SkipLocked"))
		});
	}
	noWait() {
		return new Z({
			...this.#e,
			queryNode: G.cloneWithEndModifier(this.#e.queryNode, Gd.create("NoWait"))
		});
	}
	selectAll(e) {
		return new Z({
			...this.#e,
			queryNode: K.cloneWithSelections(this.#e.queryNode, Tp(e))
		});
	}
	innerJoin(...e) {
		return this.#t("InnerJoin", e);
	}
	leftJoin(...e) {
		return this.#t("LeftJoin", e);
	}
	rightJoin(...e) {
		return this.#t("RightJoin", e);
	}
	fullJoin(...e) {
		return this.#t("FullJoin", e);
	}
	crossJoin(...e) {
		return this.#t("CrossJoin", e);
	}
	innerJoinLateral(...e) {
		return this.#t("LateralInnerJoin", e);
	}
	leftJoinLateral(...e) {
		return this.#t("LateralLeftJoin", e);
	}
	crossJoinLateral(...e) {
		return this.#t("LateralCrossJoin", e);
	}
	crossApply(...e) {
		return this.#t("CrossApply", e);
	}
	outerApply(...e) {
		return this.#t("OuterApply", e);
	}
	#t(e, t) {
		return new Z({
			...this.#e,
			queryNode: G.cloneWithJoin(this.#e.queryNode, Um(e, t))
		});
	}
	orderBy(...e) {
		return new Z({
			...this.#e,
			queryNode: G.cloneWithOrderByItems(this.#e.queryNode, Sf(e))
		});
	}
	groupBy(e) {
		return new Z({
			...this.#e,
			queryNode: K.cloneWithGroupByItems(this.#e.queryNode, Ym(e))
		});
	}
	limit(e) {
		return new Z({
			...this.#e,
			queryNode: K.cloneWithLimit(this.#e.queryNode, Xp.create(H(e)))
		});
	}
	offset(e) {
		return new Z({
			...this.#e,
			queryNode: K.cloneWithOffset(this.#e.queryNode, qm.create(H(e)))
		});
	}
	fetch(e, t = "only") {
		return new Z({
			...this.#e,
			queryNode: K.cloneWithFetch(this.#e.queryNode, nh(e, t))
		});
	}
	top(e, t) {
		return new Z({
			...this.#e,
			queryNode: G.cloneWithTop(this.#e.queryNode, Gp(e, t))
		});
	}
	union(e) {
		return new Z({
			...this.#e,
			queryNode: K.cloneWithSetOperations(this.#e.queryNode, Zm("union", e, !1))
		});
	}
	unionAll(e) {
		return new Z({
			...this.#e,
			queryNode: K.cloneWithSetOperations(this.#e.queryNode, Zm("union", e, !0))
		});
	}
	intersect(e) {
		return new Z({
			...this.#e,
			queryNode: K.cloneWithSetOperations(this.#e.queryNode, Zm("intersect", e, !1))
		});
	}
	intersectAll(e) {
		return new Z({
			...this.#e,
			queryNode: K.cloneWithSetOperations(this.#e.queryNode, Zm("intersect", e, !0))
		});
	}
	except(e) {
		return new Z({
			...this.#e,
			queryNode: K.cloneWithSetOperations(this.#e.queryNode, Zm("except", e, !1))
		});
	}
	exceptAll(e) {
		return new Z({
			...this.#e,
			queryNode: K.cloneWithSetOperations(this.#e.queryNode, Zm("except", e, !0))
		});
	}
	as(e) {
		return new oh(this, e);
	}
	clearSelect() {
		return new Z({
			...this.#e,
			queryNode: K.cloneWithoutSelections(this.#e.queryNode)
		});
	}
	clearWhere() {
		return new Z({
			...this.#e,
			queryNode: G.cloneWithoutWhere(this.#e.queryNode)
		});
	}
	clearLimit() {
		return new Z({
			...this.#e,
			queryNode: K.cloneWithoutLimit(this.#e.queryNode)
		});
	}
	clearOffset() {
		return new Z({
			...this.#e,
			queryNode: K.cloneWithoutOffset(this.#e.queryNode)
		});
	}
	clearOrderBy() {
		return new Z({
			...this.#e,
			queryNode: G.cloneWithoutOrderBy(this.#e.queryNode)
		});
	}
	clearGroupBy() {
		return new Z({
			...this.#e,
			queryNode: K.cloneWithoutGroupBy(this.#e.queryNode)
		});
	}
	$call(e) {
		return e(this);
	}
	$if(e, t) {
		return e ? t(this) : new Z({ ...this.#e });
	}
	$castTo() {
		return new Z(this.#e);
	}
	$narrowType() {
		return new Z(this.#e);
	}
	$assertType() {
		return new Z(this.#e);
	}
	$asTuple() {
		return new X(this.toOperationNode());
	}
	$asScalar() {
		return new X(this.toOperationNode());
	}
	withPlugin(e) {
		return new Z({
			...this.#e,
			executor: this.#e.executor.withPlugin(e)
		});
	}
	toOperationNode() {
		return this.#e.executor.transformQuery(this.#e.queryNode, this.#e.queryId);
	}
	compile() {
		return this.#e.executor.compileQuery(this.toOperationNode(), this.#e.queryId);
	}
	async execute(e) {
		let t = this.compile();
		return (await this.#e.executor.executeQuery(t, e)).rows;
	}
	async executeTakeFirst(e) {
		let [t] = await this.execute(e);
		return t;
	}
	async executeTakeFirstOrThrow(e) {
		typeof e == "function" && (e = { errorConstructor: e });
		let t = await this.executeTakeFirst(e);
		if (t === void 0) {
			let t = e?.errorConstructor ?? Rp;
			throw zp(t) ? new t(this.toOperationNode()) : t(this.toOperationNode());
		}
		return t;
	}
	async *stream(e) {
		typeof e != "object" && (e = { chunkSize: e });
		let t = this.compile(), n = this.#e.executor.stream(t, e.chunkSize ?? 100, e);
		for await (let e of n) yield* e.rows;
	}
	async explain(e, t) {
		return await new Z({
			...this.#e,
			queryNode: G.cloneWithExplain(this.#e.queryNode, e, t)
		}).execute();
	}
};
Z = ih;
function ah(e) {
	return new ih(e);
}
var oh = class {
	#e;
	#t;
	constructor(e, t) {
		this.#e = e, this.#t = t;
	}
	get expression() {
		return this.#e;
	}
	get alias() {
		return this.#t;
	}
	get isAliasedSelectQueryBuilder() {
		return !0;
	}
	toOperationNode() {
		return Bd.create(this.#e.toOperationNode(), z.create(this.#t));
	}
}, sh = L({
	is(e) {
		return e.kind === "AggregateFunctionNode";
	},
	create(e, t = []) {
		return L({
			kind: "AggregateFunctionNode",
			func: e,
			aggregated: t
		});
	},
	cloneWithDistinct(e) {
		return L({
			...e,
			distinct: !0
		});
	},
	cloneWithOrderBy(e, t, n = !1) {
		let r = n ? "withinGroup" : "orderBy";
		return L({
			...e,
			[r]: e[r] ? np.cloneWithItems(e[r], t) : np.create(t)
		});
	},
	cloneWithFilter(e, t) {
		return L({
			...e,
			filter: e.filter ? fp.cloneWithOperation(e.filter, "And", t) : fp.create(t)
		});
	},
	cloneWithOrFilter(e, t) {
		return L({
			...e,
			filter: e.filter ? fp.cloneWithOperation(e.filter, "Or", t) : fp.create(t)
		});
	},
	cloneWithOver(e, t) {
		return L({
			...e,
			over: t
		});
	}
}), ch = L({
	is(e) {
		return e.kind === "FunctionNode";
	},
	create(e, t) {
		return L({
			kind: "FunctionNode",
			func: e,
			arguments: t
		});
	}
}), lh = class e {
	#e;
	constructor(e) {
		this.#e = L(e);
	}
	get expressionType() {}
	as(e) {
		return new uh(this, e);
	}
	distinct() {
		return new e({
			...this.#e,
			aggregateFunctionNode: sh.cloneWithDistinct(this.#e.aggregateFunctionNode)
		});
	}
	orderBy(...t) {
		return new e({
			...this.#e,
			aggregateFunctionNode: G.cloneWithOrderByItems(this.#e.aggregateFunctionNode, Sf(t))
		});
	}
	clearOrderBy() {
		return new e({
			...this.#e,
			aggregateFunctionNode: G.cloneWithoutOrderBy(this.#e.aggregateFunctionNode)
		});
	}
	withinGroupOrderBy(...t) {
		return new e({
			...this.#e,
			aggregateFunctionNode: sh.cloneWithOrderBy(this.#e.aggregateFunctionNode, Sf(t), !0)
		});
	}
	filterWhere(...t) {
		return new e({
			...this.#e,
			aggregateFunctionNode: sh.cloneWithFilter(this.#e.aggregateFunctionNode, U(t))
		});
	}
	filterWhereRef(t, n, r) {
		return new e({
			...this.#e,
			aggregateFunctionNode: sh.cloneWithFilter(this.#e.aggregateFunctionNode, Yf(t, n, r))
		});
	}
	over(t) {
		let n = Hm();
		return new e({
			...this.#e,
			aggregateFunctionNode: sh.cloneWithOver(this.#e.aggregateFunctionNode, (t ? t(n) : n).toOperationNode())
		});
	}
	$call(e) {
		return e(this);
	}
	$castTo() {
		return new e(this.#e);
	}
	$notNull() {
		return new e(this.#e);
	}
	toOperationNode() {
		return this.#e.aggregateFunctionNode;
	}
}, uh = class {
	#e;
	#t;
	constructor(e, t) {
		this.#e = e, this.#t = t;
	}
	get expression() {
		return this.#e;
	}
	get alias() {
		return this.#t;
	}
	toOperationNode() {
		return Bd.create(this.#e.toOperationNode(), z.create(this.#t));
	}
};
// ../../work/wt-border/node_modules/kysely/dist/query-builder/function-module.js
function dh() {
	let e = (e, t) => new X(ch.create(e, Af(t ?? []))), t = (e, t) => new lh({ aggregateFunctionNode: sh.create(e, t ? Af(t) : void 0) });
	return Object.assign(e, {
		agg: t,
		avg(e) {
			return t("avg", [e]);
		},
		coalesce(...t) {
			return e("coalesce", t);
		},
		count(e) {
			return t("count", [e]);
		},
		countAll(e) {
			return new lh({ aggregateFunctionNode: sh.create("count", Tp(e)) });
		},
		max(e) {
			return t("max", [e]);
		},
		min(e) {
			return t("min", [e]);
		},
		sum(e) {
			return t("sum", [e]);
		},
		any(t) {
			return e("any", [t]);
		},
		jsonAgg(e) {
			return new lh({ aggregateFunctionNode: sh.create("json_agg", [I(e) ? Q(e) : e.toOperationNode()]) });
		},
		toJson(e) {
			return new X(ch.create("to_json", [I(e) ? Q(e) : e.toOperationNode()]));
		}
	});
}
// ../../work/wt-border/node_modules/kysely/dist/operation-node/unary-operation-node.js
var fh = L({
	is(e) {
		return e.kind === "UnaryOperationNode";
	},
	create(e, t) {
		return L({
			kind: "UnaryOperationNode",
			operator: e,
			operand: t
		});
	}
});
// ../../work/wt-border/node_modules/kysely/dist/parser/unary-operation-parser.js
function ph(e, t) {
	if (uf(e)) return fh.create(sf.create(e), jf(t));
	throw Error(`invalid unary operator ${JSON.stringify(e)}`);
}
// ../../work/wt-border/node_modules/kysely/dist/operation-node/case-node.js
var mh = L({
	is(e) {
		return e.kind === "CaseNode";
	},
	create(e) {
		return L({
			kind: "CaseNode",
			value: e
		});
	},
	cloneWithWhen(e, t) {
		return L({
			...e,
			when: L(e.when ? [...e.when, t] : [t])
		});
	},
	cloneWithThen(e, t) {
		return L({
			...e,
			when: e.when ? L([...e.when.slice(0, -1), hp.cloneWithResult(e.when[e.when.length - 1], t)]) : void 0
		});
	},
	cloneWith(e, t) {
		return L({
			...e,
			...t
		});
	}
}), hh = class {
	#e;
	constructor(e) {
		this.#e = L(e);
	}
	when(...e) {
		return new gh({
			...this.#e,
			node: mh.cloneWithWhen(this.#e.node, hp.create(U(e)))
		});
	}
	whenRef(e, t, n) {
		return new gh({
			...this.#e,
			node: mh.cloneWithWhen(this.#e.node, hp.create(Yf(e, t, n)))
		});
	}
}, gh = class {
	#e;
	constructor(e) {
		this.#e = L(e);
	}
	then(e) {
		return new _h({
			...this.#e,
			node: mh.cloneWithThen(this.#e.node, Wf(e) ? Gf(e) : H(e))
		});
	}
	thenRef(e) {
		return new _h({
			...this.#e,
			node: mh.cloneWithThen(this.#e.node, jf(e))
		});
	}
}, _h = class {
	#e;
	constructor(e) {
		this.#e = L(e);
	}
	when(...e) {
		return new gh({
			...this.#e,
			node: mh.cloneWithWhen(this.#e.node, hp.create(U(e)))
		});
	}
	whenRef(e, t, n) {
		return new gh({
			...this.#e,
			node: mh.cloneWithWhen(this.#e.node, hp.create(Yf(e, t, n)))
		});
	}
	else(e) {
		return new vh({
			...this.#e,
			node: mh.cloneWith(this.#e.node, { else: Wf(e) ? Gf(e) : H(e) })
		});
	}
	elseRef(e) {
		return new vh({
			...this.#e,
			node: mh.cloneWith(this.#e.node, { else: jf(e) })
		});
	}
	end() {
		return new X(mh.cloneWith(this.#e.node, { isStatement: !1 }));
	}
	endCase() {
		return new X(mh.cloneWith(this.#e.node, { isStatement: !0 }));
	}
}, vh = class {
	#e;
	constructor(e) {
		this.#e = L(e);
	}
	end() {
		return new X(mh.cloneWith(this.#e.node, { isStatement: !1 }));
	}
	endCase() {
		return new X(mh.cloneWith(this.#e.node, { isStatement: !0 }));
	}
}, yh = L({
	is(e) {
		return e.kind === "JSONPathLegNode";
	},
	create(e, t) {
		return L({
			kind: "JSONPathLegNode",
			type: e,
			value: t
		});
	}
}), bh = /^#-\d+$/, xh = class {
	#e;
	constructor(e) {
		this.#e = e;
	}
	at(e) {
		if (typeof e != "number" && typeof e != "string" || typeof e == "number" && !Number.isInteger(e) || typeof e == "string" && e !== "last" && !bh.test(e)) throw Error(`Unexpected index value in .at(...): ${e}`);
		return this.#t("ArrayLocation", e);
	}
	key(e) {
		return this.#t("Member", e);
	}
	#t(e, t) {
		return Ef.is(this.#e) ? new Sh(Ef.cloneWithTraversal(this.#e, Of.is(this.#e.traversal) ? Of.cloneWithLeg(this.#e.traversal, yh.create(e, t)) : Df.cloneWithValue(this.#e.traversal, Hf.createImmediate(t)))) : new Sh(Of.cloneWithLeg(this.#e, yh.create(e, t)));
	}
}, Sh = class e extends xh {
	#e;
	constructor(e) {
		super(e), this.#e = e;
	}
	get expressionType() {}
	as(e) {
		return new Ch(this, e);
	}
	$castTo() {
		return new e(this.#e);
	}
	$notNull() {
		return new e(this.#e);
	}
	toOperationNode() {
		return this.#e;
	}
}, Ch = class {
	#e;
	#t;
	constructor(e, t) {
		this.#e = e, this.#t = t;
	}
	get expression() {
		return this.#e;
	}
	get alias() {
		return this.#t;
	}
	toOperationNode() {
		return Bd.create(this.#e.toOperationNode(), Hd(this.#t) ? this.#t.toOperationNode() : z.create(this.#t));
	}
}, wh = L({
	is(e) {
		return e.kind === "TupleNode";
	},
	create(e) {
		return L({
			kind: "TupleNode",
			values: L(e)
		});
	}
}), Th = L({
	bigint: !0,
	bigserial: !0,
	binary: !0,
	blob: !0,
	boolean: !0,
	bytea: !0,
	char: !0,
	date: !0,
	datemultirange: !0,
	daterange: !0,
	datetime: !0,
	datetime2: !0,
	decimal: !0,
	"double precision": !0,
	float4: !0,
	float8: !0,
	int2: !0,
	int4: !0,
	int4multirange: !0,
	int4range: !0,
	int8: !0,
	int8multirange: !0,
	int8range: !0,
	integer: !0,
	json: !0,
	jsonb: !0,
	numeric: !0,
	nummultirange: !0,
	numrange: !0,
	real: !0,
	serial: !0,
	smallint: !0,
	text: !0,
	time: !0,
	timestamp: !0,
	timestamptz: !0,
	timetz: !0,
	tsmultirange: !0,
	tsrange: !0,
	tstzmultirange: !0,
	tstzrange: !0,
	uuid: !0,
	varbinary: !0,
	varchar: !0
}), Eh = L([
	/^varchar\(\d+\)$/,
	/^char\(\d+\)$/,
	/^decimal\(\d+, \d+\)$/,
	/^numeric\(\d+, \d+\)$/,
	/^binary\(\d+\)$/,
	/^datetime\(\d+\)$/,
	/^time\(\d+\)$/,
	/^timetz\(\d+\)$/,
	/^timestamp\(\d+\)$/,
	/^timestamptz\(\d+\)$/,
	/^datetime2\(\d+\)$/,
	/^varbinary\(\d+\)$/
]), Dh = L({
	is(e) {
		return e.kind === "DataTypeNode";
	},
	create(e) {
		return L({
			kind: "DataTypeNode",
			dataType: e
		});
	}
});
function Oh(e) {
	return Th[e] || Eh.some((t) => t.test(e));
}
// ../../work/wt-border/node_modules/kysely/dist/parser/data-type-parser.js
function kh(e) {
	if (Hd(e)) return e.toOperationNode();
	if (Oh(e)) return Dh.create(e);
	throw Error(`invalid column data type ${JSON.stringify(e)}`);
}
// ../../work/wt-border/node_modules/kysely/dist/operation-node/cast-node.js
var Ah = L({
	is(e) {
		return e.kind === "CastNode";
	},
	create(e, t) {
		return L({
			kind: "CastNode",
			expression: e,
			dataType: t
		});
	}
});
// ../../work/wt-border/node_modules/kysely/dist/expression/expression-builder.js
function jh(e = Nm) {
	function t(e, t, n) {
		return new X(Jf(e, t, n));
	}
	function n(e, t) {
		return new X(ph(e, t));
	}
	let r = Object.assign(t, {
		fn: void 0,
		eb: void 0,
		selectFrom(t) {
			return ah({
				queryId: Y(),
				executor: e,
				queryNode: K.createFrom(zh(t))
			});
		},
		case(e) {
			return new hh({ node: mh.create(yd(e) ? void 0 : jf(e)) });
		},
		ref(e, t) {
			return yd(t) ? new X(Nf(e)) : new xh(Mf(e, t));
		},
		jsonPath() {
			return new xh(Of.create());
		},
		table(e) {
			return new X(Q(e));
		},
		val(e) {
			return new X(H(e));
		},
		refTuple(...e) {
			return new X(wh.create(e.map(jf)));
		},
		tuple(...e) {
			return new X(wh.create(e.map(H)));
		},
		lit(e) {
			return new X(Gf(e));
		},
		unary: n,
		not(e) {
			return n("not", e);
		},
		exists(e) {
			return n("exists", e);
		},
		neg(e) {
			return n("-", e);
		},
		between(e, t, n) {
			return new X(Xd.create(jf(e), sf.create("between"), Kd.create(H(t), H(n))));
		},
		betweenSymmetric(e, t, n) {
			return new X(Xd.create(jf(e), sf.create("between symmetric"), Kd.create(H(t), H(n))));
		},
		and(e) {
			return kd(e) ? new X(Zf(e, "and")) : new X(Xf(e, "and"));
		},
		or(e) {
			return kd(e) ? new X(Zf(e, "or")) : new X(Xf(e, "or"));
		},
		parens(...e) {
			let t = U(e);
			return qf.is(t) ? new X(t) : new X(qf.create(t));
		},
		cast(e, t) {
			return new X(Ah.create(jf(e), kh(t)));
		}
	});
	return r.fn = dh(), r.eb = r, r;
}
function Mh(e) {
	return jh();
}
// ../../work/wt-border/node_modules/kysely/dist/parser/expression-parser.js
function Nh(e) {
	if (Hd(e)) return e.toOperationNode();
	if (Td(e)) return e(Mh()).toOperationNode();
	throw Error(`invalid expression: ${JSON.stringify(e)}`);
}
function Ph(e) {
	if (Hd(e)) return e.toOperationNode();
	if (Td(e)) return e(Mh()).toOperationNode();
	throw Error(`invalid aliased expression: ${JSON.stringify(e)}`);
}
function Fh(e) {
	return Ud(e) || Wd(e) || Td(e);
}
// ../../work/wt-border/node_modules/kysely/dist/dynamic/dynamic-table-builder.js
var Ih = class {
	#e;
	get table() {
		return this.#e;
	}
	constructor(e) {
		this.#e = e;
	}
	as(e) {
		return new Lh(this.#e, e);
	}
}, Lh = class {
	#e;
	#t;
	get table() {
		return this.#e;
	}
	get alias() {
		return this.#t;
	}
	constructor(e, t) {
		this.#e = e, this.#t = t;
	}
	toOperationNode() {
		return Bd.create(Q(this.#e), z.create(this.#t));
	}
};
function Rh(e) {
	return Ed(e) && Hd(e) && I(e.table) && I(e.alias);
}
// ../../work/wt-border/node_modules/kysely/dist/parser/table-parser.js
function zh(e) {
	return kd(e) ? e.map((e) => Bh(e)) : [Bh(e)];
}
function Bh(e) {
	return I(e) ? Vh(e) : Rh(e) ? e.toOperationNode() : Ph(e);
}
function Vh(e) {
	let t = " as ";
	if (e.includes(t)) {
		let [n, r] = e.split(t).map(Hh);
		return Bd.create(Q(n), z.create(r));
	}
	return Q(e);
}
function Q(e) {
	if (e.includes(".")) {
		let [t, n] = e.split(".").map(Hh);
		return Vd.createWithSchema(t, n);
	}
	return Vd.create(e);
}
function Hh(e) {
	return e.trim();
}
// ../../work/wt-border/node_modules/kysely/dist/operation-node/add-column-node.js
var Uh = L({
	is(e) {
		return e.kind === "AddColumnNode";
	},
	create(e) {
		return L({
			kind: "AddColumnNode",
			column: e
		});
	}
}), $ = L({
	is(e) {
		return e.kind === "ColumnDefinitionNode";
	},
	create(e, t) {
		return L({
			kind: "ColumnDefinitionNode",
			column: B.create(e),
			dataType: t
		});
	},
	cloneWithFrontModifier(e, t) {
		return L({
			...e,
			frontModifiers: e.frontModifiers ? L([...e.frontModifiers, t]) : [t]
		});
	},
	cloneWithEndModifier(e, t) {
		return L({
			...e,
			endModifiers: e.endModifiers ? L([...e.endModifiers, t]) : [t]
		});
	},
	cloneWith(e, t) {
		return L({
			...e,
			...t
		});
	}
}), Wh = L({
	is(e) {
		return e.kind === "DropColumnNode";
	},
	create(e) {
		return L({
			kind: "DropColumnNode",
			column: B.create(e)
		});
	},
	cloneWith(e, t) {
		return L({
			...e,
			...t
		});
	}
}), Gh = L({
	is(e) {
		return e.kind === "RenameColumnNode";
	},
	create(e, t) {
		return L({
			kind: "RenameColumnNode",
			column: B.create(e),
			renameTo: B.create(t)
		});
	}
}), Kh = L({
	is(e) {
		return e.kind === "CheckConstraintNode";
	},
	create(e, t) {
		return L({
			kind: "CheckConstraintNode",
			expression: e,
			name: t ? z.create(t) : void 0
		});
	}
}), qh = L({
	cascade: !0,
	"no action": !0,
	restrict: !0,
	"set default": !0,
	"set null": !0
});
Object.keys(qh);
var Jh = L({
	is(e) {
		return e.kind === "ReferencesNode";
	},
	create(e, t) {
		return L({
			kind: "ReferencesNode",
			table: e,
			columns: L([...t])
		});
	},
	cloneWithOnDelete(e, t) {
		return L({
			...e,
			onDelete: t
		});
	},
	cloneWithOnUpdate(e, t) {
		return L({
			...e,
			onUpdate: t
		});
	}
});
function Yh(e) {
	return I(e) && qh[e];
}
// ../../work/wt-border/node_modules/kysely/dist/parser/default-value-parser.js
function Xh(e) {
	return Hd(e) ? e.toOperationNode() : Hf.createImmediate(e);
}
// ../../work/wt-border/node_modules/kysely/dist/operation-node/generated-node.js
var Zh = L({
	is(e) {
		return e.kind === "GeneratedNode";
	},
	create(e) {
		return L({
			kind: "GeneratedNode",
			...e
		});
	},
	createWithExpression(e) {
		return L({
			kind: "GeneratedNode",
			always: !0,
			expression: e
		});
	},
	cloneWith(e, t) {
		return L({
			...e,
			...t
		});
	}
}), Qh = L({
	is(e) {
		return e.kind === "DefaultValueNode";
	},
	create(e) {
		return L({
			kind: "DefaultValueNode",
			defaultValue: e
		});
	}
});
// ../../work/wt-border/node_modules/kysely/dist/parser/on-modify-action-parser.js
function $h(e) {
	if (Yh(e)) return e;
	throw Error(`invalid OnModifyForeignAction ${e}`);
}
// ../../work/wt-border/node_modules/kysely/dist/schema/column-definition-builder.js
var eg = class e {
	#e;
	constructor(e) {
		this.#e = e;
	}
	autoIncrement() {
		return new e($.cloneWith(this.#e, { autoIncrement: !0 }));
	}
	identity() {
		return new e($.cloneWith(this.#e, { identity: !0 }));
	}
	primaryKey() {
		return new e($.cloneWith(this.#e, { primaryKey: !0 }));
	}
	references(t) {
		let n = Nf(t);
		if (!n.table || df.is(n.column)) throw Error(`invalid call references('${t}'). The reference must have format table.column or schema.table.column`);
		return new e($.cloneWith(this.#e, { references: Jh.create(n.table, [n.column]) }));
	}
	onDelete(t) {
		if (!this.#e.references) throw Error("on delete constraint can only be added for foreign keys");
		return new e($.cloneWith(this.#e, { references: Jh.cloneWithOnDelete(this.#e.references, $h(t)) }));
	}
	onUpdate(t) {
		if (!this.#e.references) throw Error("on update constraint can only be added for foreign keys");
		return new e($.cloneWith(this.#e, { references: Jh.cloneWithOnUpdate(this.#e.references, $h(t)) }));
	}
	unique() {
		return new e($.cloneWith(this.#e, { unique: !0 }));
	}
	notNull() {
		return new e($.cloneWith(this.#e, { notNull: !0 }));
	}
	unsigned() {
		return new e($.cloneWith(this.#e, { unsigned: !0 }));
	}
	defaultTo(t) {
		return new e($.cloneWith(this.#e, { defaultTo: Qh.create(Xh(t)) }));
	}
	check(t) {
		return new e($.cloneWith(this.#e, { check: Kh.create(t.toOperationNode()) }));
	}
	generatedAlwaysAs(t) {
		return new e($.cloneWith(this.#e, { generated: Zh.createWithExpression(t.toOperationNode()) }));
	}
	generatedAlwaysAsIdentity() {
		return new e($.cloneWith(this.#e, { generated: Zh.create({
			identity: !0,
			always: !0
		}) }));
	}
	generatedByDefaultAsIdentity() {
		return new e($.cloneWith(this.#e, { generated: Zh.create({
			identity: !0,
			byDefault: !0
		}) }));
	}
	stored() {
		if (!this.#e.generated) throw Error("stored() can only be called after generatedAlwaysAs");
		return new e($.cloneWith(this.#e, { generated: Zh.cloneWith(this.#e.generated, { stored: !0 }) }));
	}
	modifyFront(t) {
		return new e($.cloneWithFrontModifier(this.#e, t.toOperationNode()));
	}
	nullsNotDistinct() {
		return new e($.cloneWith(this.#e, { nullsNotDistinct: !0 }));
	}
	ifNotExists() {
		return new e($.cloneWith(this.#e, { ifNotExists: !0 }));
	}
	modifyEnd(t) {
		return new e($.cloneWithEndModifier(this.#e, t.toOperationNode()));
	}
	$call(e) {
		return e(this);
	}
	toOperationNode() {
		return this.#e;
	}
}, tg = L({
	is(e) {
		return e.kind === "ModifyColumnNode";
	},
	create(e) {
		return L({
			kind: "ModifyColumnNode",
			column: e
		});
	}
}), ng = L({
	is(e) {
		return e.kind === "ForeignKeyConstraintNode";
	},
	create(e, t, n, r) {
		return L({
			kind: "ForeignKeyConstraintNode",
			columns: e,
			references: Jh.create(t, n),
			name: r ? z.create(r) : void 0
		});
	},
	cloneWith(e, t) {
		return L({
			...e,
			...t
		});
	}
}), rg = class e {
	#e;
	constructor(e) {
		this.#e = e;
	}
	onDelete(t) {
		return new e(ng.cloneWith(this.#e, { onDelete: $h(t) }));
	}
	onUpdate(t) {
		return new e(ng.cloneWith(this.#e, { onUpdate: $h(t) }));
	}
	deferrable() {
		return new e(ng.cloneWith(this.#e, { deferrable: !0 }));
	}
	notDeferrable() {
		return new e(ng.cloneWith(this.#e, { deferrable: !1 }));
	}
	initiallyDeferred() {
		return new e(ng.cloneWith(this.#e, { initiallyDeferred: !0 }));
	}
	initiallyImmediate() {
		return new e(ng.cloneWith(this.#e, { initiallyDeferred: !1 }));
	}
	$call(e) {
		return e(this);
	}
	toOperationNode() {
		return this.#e;
	}
}, ig = L({
	is(e) {
		return e.kind === "AddConstraintNode";
	},
	create(e) {
		return L({
			kind: "AddConstraintNode",
			constraint: e
		});
	}
}), ag = L({
	is(e) {
		return e.kind === "UniqueConstraintNode";
	},
	create(e, t, n) {
		return I(e.at(0)) && (yf("`UniqueConstraintNode.create(columns: string[], ...)` is deprecated - pass `ColumnNode[]` instead."), e = e.map(B.create)), L({
			kind: "UniqueConstraintNode",
			columns: L(e),
			name: t ? z.create(t) : void 0,
			nullsNotDistinct: n
		});
	},
	cloneWith(e, t) {
		return L({
			...e,
			...t
		});
	}
}), og = L({
	is(e) {
		return e.kind === "DropConstraintNode";
	},
	create(e) {
		return L({
			kind: "DropConstraintNode",
			constraintName: z.create(e)
		});
	},
	cloneWith(e, t) {
		return L({
			...e,
			...t
		});
	}
}), sg = L({
	is(e) {
		return e.kind === "AlterColumnNode";
	},
	create(e, t, n) {
		return L({
			kind: "AlterColumnNode",
			column: B.create(e),
			[t]: n
		});
	}
}), cg = class {
	#e;
	constructor(e) {
		this.#e = e;
	}
	setDataType(e) {
		return new lg(sg.create(this.#e, "dataType", kh(e)));
	}
	setDefault(e) {
		return new lg(sg.create(this.#e, "setDefault", Xh(e)));
	}
	dropDefault() {
		return new lg(sg.create(this.#e, "dropDefault", !0));
	}
	setNotNull() {
		return new lg(sg.create(this.#e, "setNotNull", !0));
	}
	dropNotNull() {
		return new lg(sg.create(this.#e, "dropNotNull", !0));
	}
	$call(e) {
		return e(this);
	}
}, lg = class {
	#e;
	constructor(e) {
		this.#e = e;
	}
	toOperationNode() {
		return this.#e;
	}
}, ug = class {
	#e;
	constructor(e) {
		this.#e = L(e);
	}
	toOperationNode() {
		return this.#e.executor.transformQuery(this.#e.node, this.#e.queryId);
	}
	compile() {
		return this.#e.executor.compileQuery(this.toOperationNode(), this.#e.queryId);
	}
	async execute(e) {
		await this.#e.executor.executeQuery(this.compile(), e);
	}
}, dg = class e {
	#e;
	constructor(e) {
		this.#e = L(e);
	}
	onDelete(t) {
		return new e({
			...this.#e,
			constraintBuilder: this.#e.constraintBuilder.onDelete(t)
		});
	}
	onUpdate(t) {
		return new e({
			...this.#e,
			constraintBuilder: this.#e.constraintBuilder.onUpdate(t)
		});
	}
	deferrable() {
		return new e({
			...this.#e,
			constraintBuilder: this.#e.constraintBuilder.deferrable()
		});
	}
	notDeferrable() {
		return new e({
			...this.#e,
			constraintBuilder: this.#e.constraintBuilder.notDeferrable()
		});
	}
	initiallyDeferred() {
		return new e({
			...this.#e,
			constraintBuilder: this.#e.constraintBuilder.initiallyDeferred()
		});
	}
	initiallyImmediate() {
		return new e({
			...this.#e,
			constraintBuilder: this.#e.constraintBuilder.initiallyImmediate()
		});
	}
	$call(e) {
		return e(this);
	}
	toOperationNode() {
		return this.#e.executor.transformQuery(R.cloneWithTableProps(this.#e.node, { addConstraint: ig.create(this.#e.constraintBuilder.toOperationNode()) }), this.#e.queryId);
	}
	compile() {
		return this.#e.executor.compileQuery(this.toOperationNode(), this.#e.queryId);
	}
	async execute(e) {
		await this.#e.executor.executeQuery(this.compile(), e);
	}
}, fg = class e {
	#e;
	constructor(e) {
		this.#e = L(e);
	}
	ifExists() {
		return new e({
			...this.#e,
			node: R.cloneWithTableProps(this.#e.node, { dropConstraint: og.cloneWith(this.#e.node.dropConstraint, { ifExists: !0 }) })
		});
	}
	cascade() {
		return new e({
			...this.#e,
			node: R.cloneWithTableProps(this.#e.node, { dropConstraint: og.cloneWith(this.#e.node.dropConstraint, { modifier: "cascade" }) })
		});
	}
	restrict() {
		return new e({
			...this.#e,
			node: R.cloneWithTableProps(this.#e.node, { dropConstraint: og.cloneWith(this.#e.node.dropConstraint, { modifier: "restrict" }) })
		});
	}
	$call(e) {
		return e(this);
	}
	toOperationNode() {
		return this.#e.executor.transformQuery(this.#e.node, this.#e.queryId);
	}
	compile() {
		return this.#e.executor.compileQuery(this.toOperationNode(), this.#e.queryId);
	}
	async execute(e) {
		await this.#e.executor.executeQuery(this.compile(), e);
	}
}, pg = L({
	is(e) {
		return e.kind === "PrimaryKeyConstraintNode";
	},
	create(e, t) {
		return L({
			kind: "PrimaryKeyConstraintNode",
			columns: L(e.map(B.create)),
			name: t ? z.create(t) : void 0
		});
	},
	cloneWith(e, t) {
		return L({
			...e,
			...t
		});
	}
}), mg = L({
	is(e) {
		return e.kind === "AddIndexNode";
	},
	create(e) {
		return L({
			kind: "AddIndexNode",
			name: z.create(e)
		});
	},
	cloneWith(e, t) {
		return L({
			...e,
			...t
		});
	},
	cloneWithColumns(e, t) {
		return L({
			...e,
			columns: [...e.columns || [], ...t]
		});
	}
}), hg = class e {
	#e;
	constructor(e) {
		this.#e = L(e);
	}
	unique() {
		return new e({
			...this.#e,
			node: R.cloneWithTableProps(this.#e.node, { addIndex: mg.cloneWith(this.#e.node.addIndex, { unique: !0 }) })
		});
	}
	column(t) {
		return new e({
			...this.#e,
			node: R.cloneWithTableProps(this.#e.node, { addIndex: mg.cloneWithColumns(this.#e.node.addIndex, [I(t) ? If(t) : t.toOperationNode()]) })
		});
	}
	columns(t) {
		return new e({
			...this.#e,
			node: R.cloneWithTableProps(this.#e.node, { addIndex: mg.cloneWithColumns(this.#e.node.addIndex, t.map((e) => I(e) ? If(e) : e.toOperationNode())) })
		});
	}
	expression(t) {
		return new e({
			...this.#e,
			node: R.cloneWithTableProps(this.#e.node, { addIndex: mg.cloneWithColumns(this.#e.node.addIndex, [t.toOperationNode()]) })
		});
	}
	using(t) {
		return new e({
			...this.#e,
			node: R.cloneWithTableProps(this.#e.node, { addIndex: mg.cloneWith(this.#e.node.addIndex, { using: V.createWithSql(t) }) })
		});
	}
	$call(e) {
		return e(this);
	}
	toOperationNode() {
		return this.#e.executor.transformQuery(this.#e.node, this.#e.queryId);
	}
	compile() {
		return this.#e.executor.compileQuery(this.toOperationNode(), this.#e.queryId);
	}
	async execute(e) {
		await this.#e.executor.executeQuery(this.compile(), e);
	}
}, gg = class e {
	#e;
	constructor(e) {
		this.#e = e;
	}
	nullsNotDistinct() {
		return new e(ag.cloneWith(this.#e, { nullsNotDistinct: !0 }));
	}
	deferrable() {
		return new e(ag.cloneWith(this.#e, { deferrable: !0 }));
	}
	notDeferrable() {
		return new e(ag.cloneWith(this.#e, { deferrable: !1 }));
	}
	initiallyDeferred() {
		return new e(ag.cloneWith(this.#e, { initiallyDeferred: !0 }));
	}
	initiallyImmediate() {
		return new e(ag.cloneWith(this.#e, { initiallyDeferred: !1 }));
	}
	$call(e) {
		return e(this);
	}
	toOperationNode() {
		return this.#e;
	}
}, _g = class e {
	#e;
	constructor(e) {
		this.#e = e;
	}
	deferrable() {
		return new e(pg.cloneWith(this.#e, { deferrable: !0 }));
	}
	notDeferrable() {
		return new e(pg.cloneWith(this.#e, { deferrable: !1 }));
	}
	initiallyDeferred() {
		return new e(pg.cloneWith(this.#e, { initiallyDeferred: !0 }));
	}
	initiallyImmediate() {
		return new e(pg.cloneWith(this.#e, { initiallyDeferred: !1 }));
	}
	$call(e) {
		return e(this);
	}
	toOperationNode() {
		return this.#e;
	}
}, vg = class {
	#e;
	constructor(e) {
		this.#e = e;
	}
	$call(e) {
		return e(this);
	}
	toOperationNode() {
		return this.#e;
	}
}, yg = L({
	is(e) {
		return e.kind === "RenameConstraintNode";
	},
	create(e, t) {
		return L({
			kind: "RenameConstraintNode",
			oldName: z.create(e),
			newName: z.create(t)
		});
	}
}), bg = class e {
	#e;
	constructor(e) {
		this.#e = L({ ...e });
	}
	ifExists() {
		return new e({
			...this.#e,
			node: Wh.cloneWith(this.#e.node, { ifExists: !0 })
		});
	}
	toOperationNode() {
		return this.#e.node;
	}
}, xg = class {
	#e;
	constructor(e) {
		this.#e = L(e);
	}
	renameTo(e) {
		return new ug({
			...this.#e,
			node: R.cloneWithTableProps(this.#e.node, { renameTo: Q(e) })
		});
	}
	setSchema(e) {
		return new ug({
			...this.#e,
			node: R.cloneWithTableProps(this.#e.node, { setSchema: z.create(e) })
		});
	}
	alterColumn(e, t) {
		let n = t(new cg(e));
		return new Sg({
			...this.#e,
			node: R.cloneWithColumnAlteration(this.#e.node, n.toOperationNode())
		});
	}
	dropColumn(e, t = Ad) {
		let n = t(new bg({ node: Wh.create(e) }));
		return new Sg({
			...this.#e,
			node: R.cloneWithColumnAlteration(this.#e.node, n.toOperationNode())
		});
	}
	renameColumn(e, t) {
		return new Sg({
			...this.#e,
			node: R.cloneWithColumnAlteration(this.#e.node, Gh.create(e, t))
		});
	}
	addColumn(e, t, n = Ad) {
		let r = n(new eg($.create(e, kh(t))));
		return new Sg({
			...this.#e,
			node: R.cloneWithColumnAlteration(this.#e.node, Uh.create(r.toOperationNode()))
		});
	}
	modifyColumn(e, t, n = Ad) {
		let r = n(new eg($.create(e, kh(t))));
		return new Sg({
			...this.#e,
			node: R.cloneWithColumnAlteration(this.#e.node, tg.create(r.toOperationNode()))
		});
	}
	addUniqueConstraint(e, t, n = Ad) {
		let r = n(new gg(ag.create(t.map((e) => I(e) ? B.create(e) : Nh(e)), e)));
		return new ug({
			...this.#e,
			node: R.cloneWithTableProps(this.#e.node, { addConstraint: ig.create(r.toOperationNode()) })
		});
	}
	addCheckConstraint(e, t, n = Ad) {
		let r = n(new vg(Kh.create(t.toOperationNode(), e)));
		return new ug({
			...this.#e,
			node: R.cloneWithTableProps(this.#e.node, { addConstraint: ig.create(r.toOperationNode()) })
		});
	}
	addForeignKeyConstraint(e, t, n, r, i = Ad) {
		let a = i(new rg(ng.create(t.map(B.create), Q(n), r.map(B.create), e)));
		return new dg({
			...this.#e,
			constraintBuilder: a
		});
	}
	addPrimaryKeyConstraint(e, t, n = Ad) {
		let r = n(new _g(pg.create(t, e)));
		return new ug({
			...this.#e,
			node: R.cloneWithTableProps(this.#e.node, { addConstraint: ig.create(r.toOperationNode()) })
		});
	}
	dropConstraint(e) {
		return new fg({
			...this.#e,
			node: R.cloneWithTableProps(this.#e.node, { dropConstraint: og.create(e) })
		});
	}
	renameConstraint(e, t) {
		return new fg({
			...this.#e,
			node: R.cloneWithTableProps(this.#e.node, { renameConstraint: yg.create(e, t) })
		});
	}
	addIndex(e) {
		return new hg({
			...this.#e,
			node: R.cloneWithTableProps(this.#e.node, { addIndex: mg.create(e) })
		});
	}
	dropIndex(e) {
		return new ug({
			...this.#e,
			node: R.cloneWithTableProps(this.#e.node, { dropIndex: Ld.create(e) })
		});
	}
	$call(e) {
		return e(this);
	}
}, Sg = class e {
	#e;
	constructor(e) {
		this.#e = L(e);
	}
	alterColumn(t, n) {
		let r = n(new cg(t));
		return new e({
			...this.#e,
			node: R.cloneWithColumnAlteration(this.#e.node, r.toOperationNode())
		});
	}
	dropColumn(t, n = Ad) {
		let r = n(new bg({ node: Wh.create(t) }));
		return new e({
			...this.#e,
			node: R.cloneWithColumnAlteration(this.#e.node, r.toOperationNode())
		});
	}
	renameColumn(t, n) {
		return new e({
			...this.#e,
			node: R.cloneWithColumnAlteration(this.#e.node, Gh.create(t, n))
		});
	}
	addColumn(t, n, r = Ad) {
		let i = r(new eg($.create(t, kh(n))));
		return new e({
			...this.#e,
			node: R.cloneWithColumnAlteration(this.#e.node, Uh.create(i.toOperationNode()))
		});
	}
	modifyColumn(t, n, r = Ad) {
		let i = r(new eg($.create(t, kh(n))));
		return new e({
			...this.#e,
			node: R.cloneWithColumnAlteration(this.#e.node, tg.create(i.toOperationNode()))
		});
	}
	toOperationNode() {
		return this.#e.executor.transformQuery(this.#e.node, this.#e.queryId);
	}
	compile() {
		return this.#e.executor.compileQuery(this.toOperationNode(), this.#e.queryId);
	}
	async execute(e) {
		await this.#e.executor.executeQuery(this.compile(), e);
	}
}, Cg = class extends dm {
	transformPrimitiveValueList(e) {
		return Vf.create(e.values.map(Hf.createImmediate));
	}
	transformValue(e) {
		return Hf.createImmediate(e.value);
	}
}, wg = class e {
	#e;
	constructor(e) {
		this.#e = L(e);
	}
	ifNotExists() {
		return new e({
			...this.#e,
			node: Md.cloneWith(this.#e.node, { ifNotExists: !0 })
		});
	}
	unique() {
		return new e({
			...this.#e,
			node: Md.cloneWith(this.#e.node, { unique: !0 })
		});
	}
	nullsNotDistinct() {
		return new e({
			...this.#e,
			node: Md.cloneWith(this.#e.node, { nullsNotDistinct: !0 })
		});
	}
	on(t) {
		return new e({
			...this.#e,
			node: Md.cloneWith(this.#e.node, { table: Q(t) })
		});
	}
	column(t) {
		return new e({
			...this.#e,
			node: Md.cloneWithColumns(this.#e.node, [I(t) ? If(t) : t.toOperationNode()])
		});
	}
	columns(t) {
		return new e({
			...this.#e,
			node: Md.cloneWithColumns(this.#e.node, t.map((e) => I(e) ? If(e) : e.toOperationNode()))
		});
	}
	expression(t) {
		return new e({
			...this.#e,
			node: Md.cloneWithColumns(this.#e.node, [t.toOperationNode()])
		});
	}
	using(t) {
		return new e({
			...this.#e,
			node: Md.cloneWith(this.#e.node, { using: V.createWithSql(t) })
		});
	}
	where(...t) {
		let n = new Cg();
		return new e({
			...this.#e,
			node: G.cloneWithWhere(this.#e.node, n.transformNode(U(t), this.#e.queryId))
		});
	}
	$call(e) {
		return e(this);
	}
	toOperationNode() {
		return this.#e.executor.transformQuery(this.#e.node, this.#e.queryId);
	}
	compile() {
		return this.#e.executor.compileQuery(this.toOperationNode(), this.#e.queryId);
	}
	async execute(e) {
		await this.#e.executor.executeQuery(this.compile(), e);
	}
}, Tg = class e {
	#e;
	constructor(e) {
		this.#e = L(e);
	}
	ifNotExists() {
		return new e({
			...this.#e,
			node: Nd.cloneWith(this.#e.node, { ifNotExists: !0 })
		});
	}
	$call(e) {
		return e(this);
	}
	toOperationNode() {
		return this.#e.executor.transformQuery(this.#e.node, this.#e.queryId);
	}
	compile() {
		return this.#e.executor.compileQuery(this.toOperationNode(), this.#e.queryId);
	}
	async execute(e) {
		await this.#e.executor.executeQuery(this.compile(), e);
	}
};
// ../../work/wt-border/node_modules/kysely/dist/parser/on-commit-action-parse.js
function Eg(e) {
	if (Pd.includes(e)) return e;
	throw Error(`invalid OnCommitAction ${e}`);
}
// ../../work/wt-border/node_modules/kysely/dist/schema/create-table-add-index-builder.js
var Dg = class e {
	#e;
	constructor(e) {
		this.#e = e;
	}
	using(t) {
		return new e(mg.cloneWith(this.#e, { using: V.createWithSql(t) }));
	}
	$call(e) {
		return e(this);
	}
	toOperationNode() {
		return this.#e;
	}
}, Og = class e {
	#e;
	constructor(e) {
		this.#e = L(e);
	}
	temporary() {
		return new e({
			...this.#e,
			node: Fd.cloneWith(this.#e.node, { temporary: !0 })
		});
	}
	onCommit(t) {
		return new e({
			...this.#e,
			node: Fd.cloneWith(this.#e.node, { onCommit: Eg(t) })
		});
	}
	ifNotExists() {
		return new e({
			...this.#e,
			node: Fd.cloneWith(this.#e.node, { ifNotExists: !0 })
		});
	}
	addColumn(t, n, r = Ad) {
		let i = r(new eg($.create(t, kh(n))));
		return new e({
			...this.#e,
			node: Fd.cloneWithColumn(this.#e.node, i.toOperationNode())
		});
	}
	addPrimaryKeyConstraint(t, n, r = Ad) {
		let i = r(new _g(pg.create(n, t)));
		return new e({
			...this.#e,
			node: Fd.cloneWithConstraint(this.#e.node, i.toOperationNode())
		});
	}
	addUniqueConstraint(t, n, r = Ad) {
		let i = r(new gg(ag.create(n.map((e) => I(e) ? B.create(e) : Nh(e)), t)));
		return new e({
			...this.#e,
			node: Fd.cloneWithConstraint(this.#e.node, i.toOperationNode())
		});
	}
	addIndex(t, n, r = Ad) {
		let i = r(new Dg(mg.cloneWithColumns(mg.create(t), n.map((e) => I(e) ? B.create(e) : Nh(e)))));
		return new e({
			...this.#e,
			node: Fd.cloneWithIndex(this.#e.node, i.toOperationNode())
		});
	}
	addCheckConstraint(t, n, r = Ad) {
		let i = r(new vg(Kh.create(n.toOperationNode(), t)));
		return new e({
			...this.#e,
			node: Fd.cloneWithConstraint(this.#e.node, i.toOperationNode())
		});
	}
	addForeignKeyConstraint(t, n, r, i, a = Ad) {
		let o = a(new rg(ng.create(n.map(B.create), Q(r), i.map(B.create), t)));
		return new e({
			...this.#e,
			node: Fd.cloneWithConstraint(this.#e.node, o.toOperationNode())
		});
	}
	modifyFront(t) {
		return new e({
			...this.#e,
			node: Fd.cloneWithFrontModifier(this.#e.node, t.toOperationNode())
		});
	}
	modifyEnd(t) {
		return new e({
			...this.#e,
			node: Fd.cloneWithEndModifier(this.#e.node, t.toOperationNode())
		});
	}
	as(t) {
		return new e({
			...this.#e,
			node: Fd.cloneWith(this.#e.node, { selectQuery: Nh(t) })
		});
	}
	$call(e) {
		return e(this);
	}
	toOperationNode() {
		return this.#e.executor.transformQuery(this.#e.node, this.#e.queryId);
	}
	compile() {
		return this.#e.executor.compileQuery(this.toOperationNode(), this.#e.queryId);
	}
	async execute(e) {
		await this.#e.executor.executeQuery(this.compile(), e);
	}
}, kg = class e {
	#e;
	constructor(e) {
		this.#e = L(e);
	}
	on(t) {
		return new e({
			...this.#e,
			node: Ld.cloneWith(this.#e.node, { table: Q(t) })
		});
	}
	ifExists() {
		return new e({
			...this.#e,
			node: Ld.cloneWith(this.#e.node, { ifExists: !0 })
		});
	}
	cascade() {
		return new e({
			...this.#e,
			node: Ld.cloneWith(this.#e.node, { cascade: !0 })
		});
	}
	$call(e) {
		return e(this);
	}
	toOperationNode() {
		return this.#e.executor.transformQuery(this.#e.node, this.#e.queryId);
	}
	compile() {
		return this.#e.executor.compileQuery(this.toOperationNode(), this.#e.queryId);
	}
	async execute(e) {
		await this.#e.executor.executeQuery(this.compile(), e);
	}
}, Ag = class e {
	#e;
	constructor(e) {
		this.#e = L(e);
	}
	ifExists() {
		return new e({
			...this.#e,
			node: Rd.cloneWith(this.#e.node, { ifExists: !0 })
		});
	}
	cascade() {
		return new e({
			...this.#e,
			node: Rd.cloneWith(this.#e.node, { cascade: !0 })
		});
	}
	$call(e) {
		return e(this);
	}
	toOperationNode() {
		return this.#e.executor.transformQuery(this.#e.node, this.#e.queryId);
	}
	compile() {
		return this.#e.executor.compileQuery(this.toOperationNode(), this.#e.queryId);
	}
	async execute(e) {
		await this.#e.executor.executeQuery(this.compile(), e);
	}
}, jg = class e {
	#e;
	constructor(e) {
		this.#e = L(e);
	}
	temporary() {
		return new e({
			...this.#e,
			node: zd.cloneWith(this.#e.node, { temporary: !0 })
		});
	}
	ifExists() {
		return new e({
			...this.#e,
			node: zd.cloneWith(this.#e.node, { ifExists: !0 })
		});
	}
	cascade() {
		return new e({
			...this.#e,
			node: zd.cloneWith(this.#e.node, { cascade: !0 })
		});
	}
	$call(e) {
		return e(this);
	}
	toOperationNode() {
		return this.#e.executor.transformQuery(this.#e.node, this.#e.queryId);
	}
	compile() {
		return this.#e.executor.compileQuery(this.toOperationNode(), this.#e.queryId);
	}
	async execute(e) {
		await this.#e.executor.executeQuery(this.compile(), e);
	}
}, Mg = L({
	is(e) {
		return e.kind === "CreateViewNode";
	},
	create(e) {
		return L({
			kind: "CreateViewNode",
			name: Id.create(e)
		});
	},
	cloneWith(e, t) {
		return L({
			...e,
			...t
		});
	}
}), Ng = class {
	#e = new Cg();
	transformQuery(e) {
		return this.#e.transformNode(e.node, e.queryId);
	}
	transformResult(e) {
		return Promise.resolve(e.result);
	}
}, Pg = class e {
	#e;
	constructor(e) {
		this.#e = L(e);
	}
	temporary() {
		return new e({
			...this.#e,
			node: Mg.cloneWith(this.#e.node, { temporary: !0 })
		});
	}
	materialized() {
		return new e({
			...this.#e,
			node: Mg.cloneWith(this.#e.node, { materialized: !0 })
		});
	}
	ifNotExists() {
		return new e({
			...this.#e,
			node: Mg.cloneWith(this.#e.node, { ifNotExists: !0 })
		});
	}
	orReplace() {
		return new e({
			...this.#e,
			node: Mg.cloneWith(this.#e.node, { orReplace: !0 })
		});
	}
	columns(t) {
		return new e({
			...this.#e,
			node: Mg.cloneWith(this.#e.node, { columns: t.map(Ff) })
		});
	}
	as(t) {
		let n = t.withPlugin(new Ng()).toOperationNode();
		return new e({
			...this.#e,
			node: Mg.cloneWith(this.#e.node, { as: n })
		});
	}
	$call(e) {
		return e(this);
	}
	toOperationNode() {
		return this.#e.executor.transformQuery(this.#e.node, this.#e.queryId);
	}
	compile() {
		return this.#e.executor.compileQuery(this.toOperationNode(), this.#e.queryId);
	}
	async execute(e) {
		await this.#e.executor.executeQuery(this.compile(), e);
	}
}, Fg = L({
	is(e) {
		return e.kind === "DropViewNode";
	},
	create(e) {
		return L({
			kind: "DropViewNode",
			name: Id.create(e)
		});
	},
	cloneWith(e, t) {
		return L({
			...e,
			...t
		});
	}
}), Ig = class e {
	#e;
	constructor(e) {
		this.#e = L(e);
	}
	materialized() {
		return new e({
			...this.#e,
			node: Fg.cloneWith(this.#e.node, { materialized: !0 })
		});
	}
	ifExists() {
		return new e({
			...this.#e,
			node: Fg.cloneWith(this.#e.node, { ifExists: !0 })
		});
	}
	cascade() {
		return new e({
			...this.#e,
			node: Fg.cloneWith(this.#e.node, { cascade: !0 })
		});
	}
	$call(e) {
		return e(this);
	}
	toOperationNode() {
		return this.#e.executor.transformQuery(this.#e.node, this.#e.queryId);
	}
	compile() {
		return this.#e.executor.compileQuery(this.toOperationNode(), this.#e.queryId);
	}
	async execute(e) {
		await this.#e.executor.executeQuery(this.compile(), e);
	}
}, Lg = L({
	is(e) {
		return e.kind === "CreateTypeNode";
	},
	create(e) {
		return L({
			kind: "CreateTypeNode",
			name: e
		});
	},
	cloneWithEnum(e, t) {
		return L({
			...e,
			enum: Vf.create(t.map(Hf.createImmediate))
		});
	}
}), Rg = class e {
	#e;
	constructor(e) {
		this.#e = L(e);
	}
	toOperationNode() {
		return this.#e.executor.transformQuery(this.#e.node, this.#e.queryId);
	}
	asEnum(t) {
		return new e({
			...this.#e,
			node: Lg.cloneWithEnum(this.#e.node, t)
		});
	}
	$call(e) {
		return e(this);
	}
	compile() {
		return this.#e.executor.compileQuery(this.toOperationNode(), this.#e.queryId);
	}
	async execute(e) {
		await this.#e.executor.executeQuery(this.compile(), e);
	}
}, zg = L({
	is(e) {
		return e.kind === "DropTypeNode";
	},
	create(e) {
		return Array.isArray(e) || (e = [e]), L({
			kind: "DropTypeNode",
			name: e[0],
			additionalNames: e.slice(1)
		});
	},
	cloneWith(e, t) {
		return L({
			...e,
			...t
		});
	}
}), Bg = class e {
	#e;
	constructor(e) {
		this.#e = L(e);
	}
	ifExists() {
		return new e({
			...this.#e,
			node: zg.cloneWith(this.#e.node, { ifExists: !0 })
		});
	}
	cascade() {
		return new e({
			...this.#e,
			node: zg.cloneWith(this.#e.node, { cascade: !0 })
		});
	}
	$call(e) {
		return e(this);
	}
	toOperationNode() {
		return this.#e.executor.transformQuery(this.#e.node, this.#e.queryId);
	}
	compile() {
		return this.#e.executor.compileQuery(this.toOperationNode(), this.#e.queryId);
	}
	async execute(e) {
		await this.#e.executor.executeQuery(this.compile(), e);
	}
};
// ../../work/wt-border/node_modules/kysely/dist/parser/identifier-parser.js
function Vg(e) {
	if (e.includes(".")) {
		let t = e.split(".").map(Ug);
		if (t.length === 2) return Id.createWithSchema(t[0], t[1]);
		throw Error(`invalid schemable identifier ${e}`);
	}
	return Id.create(e);
}
function Hg(e) {
	return Array.isArray(e) || (e = [e]), e.map(Vg);
}
function Ug(e) {
	return e.trim();
}
// ../../work/wt-border/node_modules/kysely/dist/operation-node/refresh-materialized-view-node.js
var Wg = L({
	is(e) {
		return e.kind === "RefreshMaterializedViewNode";
	},
	create(e) {
		return L({
			kind: "RefreshMaterializedViewNode",
			name: Id.create(e)
		});
	},
	cloneWith(e, t) {
		return L({
			...e,
			...t
		});
	}
}), Gg = class e {
	#e;
	constructor(e) {
		this.#e = L(e);
	}
	concurrently() {
		return new e({
			...this.#e,
			node: Wg.cloneWith(this.#e.node, {
				concurrently: !0,
				withNoData: !1
			})
		});
	}
	withData() {
		return new e({
			...this.#e,
			node: Wg.cloneWith(this.#e.node, { withNoData: !1 })
		});
	}
	withNoData() {
		return new e({
			...this.#e,
			node: Wg.cloneWith(this.#e.node, {
				withNoData: !0,
				concurrently: !1
			})
		});
	}
	$call(e) {
		return e(this);
	}
	toOperationNode() {
		return this.#e.executor.transformQuery(this.#e.node, this.#e.queryId);
	}
	compile() {
		return this.#e.executor.compileQuery(this.toOperationNode(), this.#e.queryId);
	}
	async execute(e) {
		await this.#e.executor.executeQuery(this.compile(), e);
	}
}, Kg = L({
	is(e) {
		return e.kind === "AlterTypeNode";
	},
	create(e) {
		return L({
			kind: "AlterTypeNode",
			name: e
		});
	},
	cloneWith(e, t) {
		return L({
			...e,
			...t
		});
	}
}), qg = L({
	is(e) {
		return e.kind === "AddValueNode";
	},
	create(e) {
		return L({
			kind: "AddValueNode",
			value: e
		});
	},
	cloneWith(e, t) {
		return L({
			...e,
			...t
		});
	}
}), Jg = class {
	#e;
	constructor(e) {
		this.#e = L(e);
	}
	toOperationNode() {
		return this.#e.executor.transformQuery(this.#e.node, this.#e.queryId);
	}
	compile() {
		return this.#e.executor.compileQuery(this.toOperationNode(), this.#e.queryId);
	}
	async execute(e) {
		return await this.#e.executor.executeQuery(this.compile(), e);
	}
}, Yg, Xg = class extends Jg {
	#e;
	constructor(e) {
		super(e), this.#e = e;
	}
	ifNotExists() {
		return new Yg({
			...this.#e,
			node: Kg.cloneWith(this.#e.node, { addValue: qg.cloneWith(this.#e.node.addValue, { ifNotExists: !0 }) })
		});
	}
	before(e) {
		return this.#t(e, !0);
	}
	after(e) {
		return this.#t(e, !1);
	}
	#t(e, t) {
		return new Yg({
			...this.#e,
			node: Kg.cloneWith(this.#e.node, { addValue: qg.cloneWith(this.#e.node.addValue, {
				isBefore: t,
				neighborValue: Hf.createImmediate(e)
			}) })
		});
	}
};
Yg = Xg;
// ../../work/wt-border/node_modules/kysely/dist/operation-node/rename-value-node.js
var Zg = L({
	is(e) {
		return e.kind === "RenameValueNode";
	},
	create(e, t) {
		return L({
			kind: "RenameValueNode",
			oldValue: e,
			newValue: t
		});
	}
}), Qg = class {
	#e;
	constructor(e) {
		this.#e = L(e);
	}
	addValue(e) {
		return new Xg({
			...this.#e,
			node: Kg.cloneWith(this.#e.node, { addValue: qg.create(Hf.createImmediate(e)) })
		});
	}
	renameTo(e) {
		return new Jg({
			...this.#e,
			node: Kg.cloneWith(this.#e.node, { renameTo: z.create(e) })
		});
	}
	renameValue(e, t) {
		return new Jg({
			...this.#e,
			node: Kg.cloneWith(this.#e.node, { renameValue: Zg.create(Hf.createImmediate(e), Hf.createImmediate(t)) })
		});
	}
	setSchema(e) {
		return new Jg({
			...this.#e,
			node: Kg.cloneWith(this.#e.node, { setSchema: z.create(e) })
		});
	}
}, $g = class e {
	#e;
	constructor(e) {
		this.#e = e;
	}
	createTable(e) {
		return new Og({
			queryId: Y(),
			executor: this.#e,
			node: Fd.create(Q(e))
		});
	}
	dropTable(e) {
		return new jg({
			queryId: Y(),
			executor: this.#e,
			node: zd.create(Q(e))
		});
	}
	createIndex(e) {
		return new wg({
			queryId: Y(),
			executor: this.#e,
			node: Md.create(e)
		});
	}
	dropIndex(e) {
		return new kg({
			queryId: Y(),
			executor: this.#e,
			node: Ld.create(e)
		});
	}
	createSchema(e) {
		return new Tg({
			queryId: Y(),
			executor: this.#e,
			node: Nd.create(e)
		});
	}
	dropSchema(e) {
		return new Ag({
			queryId: Y(),
			executor: this.#e,
			node: Rd.create(e)
		});
	}
	alterTable(e) {
		return new xg({
			queryId: Y(),
			executor: this.#e,
			node: R.create(Q(e))
		});
	}
	createView(e) {
		return new Pg({
			queryId: Y(),
			executor: this.#e,
			node: Mg.create(e)
		});
	}
	refreshMaterializedView(e) {
		return new Gg({
			queryId: Y(),
			executor: this.#e,
			node: Wg.create(e)
		});
	}
	dropView(e) {
		return new Ig({
			queryId: Y(),
			executor: this.#e,
			node: Fg.create(e)
		});
	}
	createType(e) {
		return new Rg({
			queryId: Y(),
			executor: this.#e,
			node: Lg.create(Vg(e))
		});
	}
	alterType(e) {
		return new Qg({
			executor: this.#e,
			node: Kg.create(Vg(e)),
			queryId: Y()
		});
	}
	dropType(e) {
		return new Bg({
			queryId: Y(),
			executor: this.#e,
			node: zg.create(Hg(e))
		});
	}
	withPlugin(t) {
		return new e(this.#e.withPlugin(t));
	}
	withoutPlugins() {
		return new e(this.#e.withoutPlugins());
	}
	withSchema(t) {
		return new e(this.#e.withPluginAtFront(new _m(t)));
	}
}, e_ = class {
	ref(e) {
		return new pf(e);
	}
	table(e) {
		return new Ih(e);
	}
}, t_ = class {
	#e;
	constructor(e) {
		this.#e = e;
	}
	async provideConnection(e, t) {
		let n = await this.#e.acquireConnection(t);
		try {
			return await e(n);
		} finally {
			await this.#e.releaseConnection(n, t);
		}
	}
}, n_ = class e extends Mm {
	#e;
	#t;
	#n;
	constructor(e, t, n, r = []) {
		super(r), this.#e = e, this.#t = t, this.#n = n;
	}
	get adapter() {
		return this.#t;
	}
	compileQuery(e, t) {
		return this.#e.compileQuery(e, t);
	}
	provideConnection(e, t) {
		return this.#n.provideConnection(e, t);
	}
	withPlugins(t) {
		return new e(this.#e, this.#t, this.#n, [...this.plugins, ...t]);
	}
	withPlugin(t) {
		return new e(this.#e, this.#t, this.#n, [...this.plugins, t]);
	}
	withPluginAtFront(t) {
		return new e(this.#e, this.#t, this.#n, [t, ...this.plugins]);
	}
	withConnectionProvider(t) {
		return new e(this.#e, this.#t, t, [...this.plugins]);
	}
	withoutPlugins() {
		return new e(this.#e, this.#t, this.#n, []);
	}
};
// ../../work/wt-border/node_modules/kysely/dist/util/performance-now.js
function r_() {
	return typeof performance < "u" && Td(performance.now) ? performance.now() : Date.now();
}
// ../../work/wt-border/node_modules/kysely/dist/driver/connection-mutex.js
var i_ = class {
	#e;
	#t;
	async obtainLock() {
		for (; this.#e;) await this.#e;
		this.#e = new Promise((e) => {
			this.#t = e;
		});
	}
	releaseLock() {
		let e = this.#t;
		this.#e = void 0, this.#t = void 0, e?.();
	}
}, a_ = class {
	#e;
	#t;
	#n;
	#r;
	#i;
	#a = /* @__PURE__ */ new WeakSet();
	#o;
	constructor(e, t, n) {
		this.#e = e, this.#r = !1, this.#t = n, t.supportsMultipleConnections === !1 && (this.#o = new i_());
	}
	async init(e) {
		if (this.#i) throw Error("driver has already been destroyed");
		this.#n ??= this.#e.init(e).then(() => {
			this.#r = !0;
		}).catch((e) => {
			throw this.#n = void 0, e;
		}), await Om(this.#n, e?.signal, "init");
	}
	async acquireConnection(e) {
		if (this.#i) throw Error("driver has already been destroyed");
		if (this.#r || await this.init(e), this.#o) {
			let t = this.#o.obtainLock();
			await Om(t, e?.signal, "acquireConnection:mutex", () => t.then(() => this.#o?.releaseLock()));
		}
		let t = this.#e.acquireConnection(e), n = await Om(t, e?.signal, "acquireConnection:acquire", () => t?.then((e) => this.releaseConnection(e).catch(km("driver.releaseConnection"))).catch(km("driver.acquireConnection")));
		return this.#a.has(n) || (this.#s() && this.#c(n), this.#a.add(n)), n;
	}
	async releaseConnection(e, t) {
		await this.#e.releaseConnection(e, t), this.#o?.releaseLock();
	}
	async beginTransaction(e, t) {
		return await this.#e.beginTransaction(e, t);
	}
	async commitTransaction(e) {
		return await this.#e.commitTransaction(e);
	}
	async rollbackTransaction(e) {
		return await this.#e.rollbackTransaction(e);
	}
	async savepoint(e, t, n) {
		if (this.#e.savepoint) return await this.#e.savepoint(e, t, n);
		throw Error("The `savepoint` method is not supported by this driver");
	}
	async rollbackToSavepoint(e, t, n) {
		if (this.#e.rollbackToSavepoint) return await this.#e.rollbackToSavepoint(e, t, n);
		throw Error("The `rollbackToSavepoint` method is not supported by this driver");
	}
	async releaseSavepoint(e, t, n) {
		if (this.#e.releaseSavepoint) return await this.#e.releaseSavepoint(e, t, n);
		throw Error("The `releaseSavepoint` method is not supported by this driver");
	}
	async destroy(e) {
		this.#n && (await Om(this.#n, e?.signal, "destroy:initPromise"), this.#i ??= this.#e.destroy(e).catch((e) => {
			throw this.#i = void 0, e;
		}), await Om(this.#i, e?.signal, "destroy"));
	}
	#s() {
		return this.#t.isLevelEnabled("query") || this.#t.isLevelEnabled("error");
	}
	#c(e) {
		let t = e.executeQuery, n = e.streamQuery, r = this;
		e.executeQuery = async (n, i) => {
			let a, o = r_();
			try {
				return await t.call(e, n, i);
			} catch (e) {
				throw a = e, await r.#l(e, n, o), e;
			} finally {
				a || await r.#u(n, o);
			}
		}, e.streamQuery = async function* (t, i, a) {
			let o, s = r_();
			try {
				for await (let r of n.call(e, t, i, a)) yield r;
			} catch (e) {
				throw o = e, await r.#l(e, t, s), e;
			} finally {
				o || await r.#u(t, s, !0);
			}
		};
	}
	async #l(e, t, n) {
		await this.#t.error(() => ({
			level: "error",
			error: e,
			query: t,
			queryDurationMillis: this.#d(n)
		}));
	}
	async #u(e, t, n = !1) {
		await this.#t.query(() => ({
			level: "query",
			isStream: n,
			query: e,
			queryDurationMillis: this.#d(t)
		}));
	}
	#d(e) {
		return r_() - e;
	}
}, o_ = Symbol.for("kysely.AbortedTransactionError"), s_ = class extends Error {
	name = "AbortedTransactionError";
	[o_] = !0;
	constructor(e) {
		super("Transaction was rolled back instead of committed", e);
	}
};
function c_(e) {
	return Ed(e) && o_ in e;
}
// ../../work/wt-border/node_modules/kysely/dist/driver/single-connection-provider.js
var l_ = () => {}, u_ = class {
	#e;
	#t;
	constructor(e) {
		this.#e = e;
	}
	async provideConnection(e) {
		for (; this.#t;) await this.#t.catch(l_);
		return this.#t = this.#n(e).finally(() => {
			this.#t = void 0;
		}), this.#t;
	}
	async #n(e) {
		return await e(this.#e);
	}
}, d_ = ["read only", "read write"], f_ = [
	"read uncommitted",
	"read committed",
	"repeatable read",
	"serializable",
	"snapshot"
];
function p_(e) {
	if (e.accessMode && !d_.includes(e.accessMode)) throw Error(`invalid transaction access mode ${e.accessMode}`);
	if (e.isolationLevel && !f_.includes(e.isolationLevel)) throw Error(`invalid transaction isolation level ${e.isolationLevel}`);
}
L(["query", "error"]);
var m_ = class {
	#e;
	#t;
	constructor(e) {
		Td(e) ? (this.#t = e, this.#e = L({
			query: !0,
			error: !0
		})) : (this.#t = h_, this.#e = L({
			query: e.includes("query"),
			error: e.includes("error")
		}));
	}
	isLevelEnabled(e) {
		return this.#e[e];
	}
	async query(e) {
		this.#e.query && await this.#t(e());
	}
	async error(e) {
		this.#e.error && await this.#t(e());
	}
};
function h_(e) {
	if (e.level === "query") {
		let t = `kysely:query:${e.isStream ? "stream:" : ""}`;
		console.log(`${t} ${e.query.sql}`), console.log(`${t} duration: ${e.queryDurationMillis.toFixed(1)}ms`);
	} else e.level === "error" && (e.error instanceof Error ? console.error(`kysely:error: ${e.error.stack ?? e.error.message}`) : console.error(`kysely:error: ${JSON.stringify({
		error: e.error,
		query: e.query.sql,
		queryDurationMillis: e.queryDurationMillis
	})}`));
}
// ../../work/wt-border/node_modules/kysely/dist/util/compilable.js
function g_(e) {
	return Ed(e) && Td(e.compile);
}
// ../../work/wt-border/node_modules/kysely/dist/kysely.js
Symbol.asyncDispose ??= Symbol("Symbol.asyncDispose");
var __ = class e extends zm {
	#e;
	constructor(e) {
		let t, n;
		if (y_(e)) t = { executor: e.executor }, n = { ...e };
		else {
			let r = e.dialect, i = r.createDriver(), a = r.createQueryCompiler(), o = r.createAdapter(), s = new a_(i, o, new m_(e.log ?? [])), c = new n_(a, o, new t_(s), e.plugins ?? []);
			t = { executor: c }, n = {
				config: e,
				executor: c,
				dialect: r,
				driver: s
			};
		}
		super(t), this.#e = L(n);
	}
	get schema() {
		return new $g(this.#e.executor);
	}
	get dynamic() {
		return new e_();
	}
	get introspection() {
		return this.#e.dialect.createIntrospector(this.withoutPlugins());
	}
	case(e) {
		return new hh({ node: mh.create(yd(e) ? void 0 : Nh(e)) });
	}
	get fn() {
		return dh();
	}
	transaction() {
		return new x_({ ...this.#e });
	}
	startTransaction() {
		return new S_({ ...this.#e });
	}
	connection() {
		return new b_({ ...this.#e });
	}
	withPlugin(t) {
		return new e({
			...this.#e,
			executor: this.#e.executor.withPlugin(t)
		});
	}
	withoutPlugins() {
		return new e({
			...this.#e,
			executor: this.#e.executor.withoutPlugins()
		});
	}
	withSchema(t) {
		return new e({
			...this.#e,
			executor: this.#e.executor.withPluginAtFront(new _m(t))
		});
	}
	$extendTables() {
		return new e({ ...this.#e });
	}
	$omitTables() {
		return new e({ ...this.#e });
	}
	$pickTables() {
		return new e({ ...this.#e });
	}
	withTables() {
		return this.$extendTables();
	}
	async destroy() {
		await this.#e.driver.destroy();
	}
	get isTransaction() {
		return !1;
	}
	getExecutor() {
		return this.#e.executor;
	}
	async executeQuery(e, t) {
		let n = g_(e) ? e.compile() : e;
		return await this.#e.executor.executeQuery(n, t);
	}
	async [Symbol.asyncDispose]() {
		await this.destroy();
	}
}, v_ = class e extends __ {
	#e;
	constructor(e) {
		super(e), this.#e = e;
	}
	get isTransaction() {
		return !0;
	}
	transaction() {
		throw Error("calling the transaction method for a Transaction is not supported");
	}
	startTransaction() {
		throw Error("calling the controlled transaction method for a Transaction is not supported");
	}
	connection() {
		throw Error("calling the connection method for a Transaction is not supported");
	}
	destroy() {
		throw Error("calling the destroy method for a Transaction is not supported");
	}
	withPlugin(t) {
		return new e({
			...this.#e,
			executor: this.#e.executor.withPlugin(t)
		});
	}
	withoutPlugins() {
		return new e({
			...this.#e,
			executor: this.#e.executor.withoutPlugins()
		});
	}
	withSchema(t) {
		return new e({
			...this.#e,
			executor: this.#e.executor.withPluginAtFront(new _m(t))
		});
	}
	withTables() {
		return new e({ ...this.#e });
	}
	$extendTables() {
		return new e({ ...this.#e });
	}
	$omitTables() {
		return new e({ ...this.#e });
	}
	$pickTables() {
		return new e({ ...this.#e });
	}
};
function y_(e) {
	return Ed(e) && Ed(e.config) && Ed(e.driver) && Ed(e.executor) && Ed(e.dialect);
}
var b_ = class {
	#e;
	constructor(e) {
		this.#e = L(e);
	}
	async execute(e, t) {
		return this.#e.executor.provideConnection(async (t) => {
			let n = this.#e.executor.withConnectionProvider(new u_(t));
			return await e(new __({
				...this.#e,
				executor: n
			}));
		}, L({ signal: t?.signal }));
	}
}, x_ = class e {
	#e;
	constructor(e) {
		this.#e = L(e);
	}
	setAccessMode(t) {
		return new e({
			...this.#e,
			accessMode: t
		});
	}
	setIsolationLevel(t) {
		return new e({
			...this.#e,
			isolationLevel: t
		});
	}
	async execute(e) {
		let { isolationLevel: t, accessMode: n, ...r } = this.#e, i = {
			isolationLevel: t,
			accessMode: n
		};
		return p_(i), this.#e.executor.provideConnection(async (t) => {
			let n = { status: "active" }, a = new E_(this.#e.executor.withConnectionProvider(new u_(t)), n), o = new v_({
				...r,
				executor: a
			}), s = !1;
			try {
				await this.#e.driver.beginTransaction(t, i), s = !0;
				let r = await e(o);
				return await this.#e.driver.commitTransaction(t), n.status = "committed", r;
			} catch (e) {
				throw c_(e) ? n.status = "aborted" : s && (await this.#e.driver.rollbackTransaction(t), n.status = "rolled back"), e;
			}
		});
	}
}, S_ = class e {
	#e;
	constructor(e) {
		this.#e = L(e);
	}
	setAccessMode(t) {
		return new e({
			...this.#e,
			accessMode: t
		});
	}
	setIsolationLevel(t) {
		return new e({
			...this.#e,
			isolationLevel: t
		});
	}
	async execute() {
		let { isolationLevel: e, accessMode: t, ...n } = this.#e, r = {
			isolationLevel: e,
			accessMode: t
		};
		p_(r);
		let i = await Sm(this.#e.executor);
		try {
			await this.#e.driver.beginTransaction(i.connection, r);
		} catch (e) {
			throw i.release(), e;
		}
		return new C_({
			...n,
			connection: i,
			transactionState: { status: "active" },
			executor: this.#e.executor.withConnectionProvider(new u_(i.connection))
		});
	}
}, C_ = class e extends v_ {
	#e;
	#t;
	constructor(e) {
		e = {
			...e,
			executor: new E_(e.executor, e.transactionState)
		};
		let { connection: t, transactionState: n, ...r } = e;
		super(r), this.#e = L(e);
		let i = Y();
		this.#t = (t) => e.executor.compileQuery(t, i);
	}
	get isCommitted() {
		return this.#e.transactionState.status === "committed";
	}
	get isRolledBack() {
		return this.#e.transactionState.status === "rolled back" || this.#e.transactionState.status === "aborted";
	}
	commit() {
		return new w_(async () => {
			await this.#e.executor.provideConnection(async (e) => {
				try {
					await this.#e.driver.commitTransaction(e);
				} catch (e) {
					throw c_(e) && (this.#e.transactionState.status = "aborted", this.#e.connection.release()), e;
				}
				this.#e.transactionState.status = "committed", this.#e.connection.release();
			});
		});
	}
	rollback() {
		return new w_(async () => {
			this.#e.transactionState.status !== "aborted" && await this.#e.executor.provideConnection(async (e) => {
				try {
					await this.#e.driver.rollbackTransaction(e);
				} finally {
					this.#e.transactionState.status = "rolled back", this.#e.connection.release();
				}
			});
		});
	}
	savepoint(t) {
		return new w_(async () => (await this.#e.executor.provideConnection(async (e) => {
			await this.#e.driver.savepoint?.(e, t, this.#t);
		}), new e({ ...this.#e })));
	}
	rollbackToSavepoint(t) {
		return new w_(async () => (await this.#e.executor.provideConnection(async (e) => {
			await this.#e.driver.rollbackToSavepoint?.(e, t, this.#t);
		}), new e({ ...this.#e })));
	}
	releaseSavepoint(t) {
		return new w_(async () => (await this.#e.executor.provideConnection(async (e) => {
			await this.#e.driver.releaseSavepoint?.(e, t, this.#t);
		}), new e({ ...this.#e })));
	}
	withPlugin(t) {
		return new e({
			...this.#e,
			executor: this.#e.executor.withPlugin(t)
		});
	}
	withoutPlugins() {
		return new e({
			...this.#e,
			executor: this.#e.executor.withoutPlugins()
		});
	}
	withSchema(t) {
		return new e({
			...this.#e,
			executor: this.#e.executor.withPluginAtFront(new _m(t))
		});
	}
	withTables() {
		return new e({ ...this.#e });
	}
	$extendTables() {
		return new e({ ...this.#e });
	}
	$omitTables() {
		return new e({ ...this.#e });
	}
	$pickTables() {
		return new e({ ...this.#e });
	}
}, w_ = class {
	#e;
	constructor(e) {
		this.#e = e;
	}
	async execute() {
		return await this.#e();
	}
};
function T_(e) {
	if (e.status === "committed") throw Error("Transaction is already committed");
	if (e.status !== "active") throw Error("Transaction is already rolled back");
}
var E_ = class e {
	#e;
	#t;
	constructor(t, n) {
		this.#e = t instanceof e ? t.#e : t, this.#t = n;
	}
	get adapter() {
		return this.#e.adapter;
	}
	get plugins() {
		return this.#e.plugins;
	}
	transformQuery(e, t) {
		return this.#e.transformQuery(e, t);
	}
	compileQuery(e, t) {
		return this.#e.compileQuery(e, t);
	}
	provideConnection(e, t) {
		return T_(this.#t), this.#e.provideConnection(async (t) => (T_(this.#t), await e(t)), t);
	}
	executeQuery(e, t) {
		return T_(this.#t), this.#e.withConnectionProvider(this).executeQuery(e, t);
	}
	stream(e, t, n) {
		return T_(this.#t), this.#e.withConnectionProvider(this).stream(e, t, n);
	}
	withConnectionProvider(t) {
		return new e(this.#e.withConnectionProvider(t), this.#t);
	}
	withPlugin(t) {
		return new e(this.#e.withPlugin(t), this.#t);
	}
	withPlugins(t) {
		return new e(this.#e.withPlugins(t), this.#t);
	}
	withPluginAtFront(t) {
		return new e(this.#e.withPluginAtFront(t), this.#t);
	}
	withoutPlugins() {
		return new e(this.#e.withoutPlugins(), this.#t);
	}
}, D_ = class e {
	#e;
	constructor(e) {
		this.#e = L(e);
	}
	get expressionType() {}
	get isRawBuilder() {
		return !0;
	}
	as(e) {
		return new k_(this, e);
	}
	$castTo() {
		return new e({ ...this.#e });
	}
	$notNull() {
		return new e(this.#e);
	}
	withPlugin(t) {
		return new e({
			...this.#e,
			plugins: this.#e.plugins === void 0 ? L([t]) : L([...this.#e.plugins, t])
		});
	}
	toOperationNode() {
		return this.#n(this.#t());
	}
	compile(e) {
		return this.#r(this.#t(e));
	}
	async execute(e, t) {
		let n = this.#t(e);
		return n.executeQuery(this.#r(n), t);
	}
	#t(e) {
		let t = e === void 0 ? Nm : e.getExecutor();
		return this.#e.plugins === void 0 ? t : t.withPlugins(this.#e.plugins);
	}
	#n(e) {
		return e.transformQuery(this.#e.rawNode, this.#e.queryId);
	}
	#r(e) {
		return e.compileQuery(this.#n(e), this.#e.queryId);
	}
};
function O_(e) {
	return new D_(e);
}
var k_ = class {
	#e;
	#t;
	constructor(e, t) {
		this.#e = e, this.#t = t;
	}
	get expression() {
		return this.#e;
	}
	get alias() {
		return this.#t;
	}
	get rawBuilder() {
		return this.#e;
	}
	toOperationNode() {
		return Bd.create(this.#e.toOperationNode(), Hd(this.#t) ? this.#t.toOperationNode() : z.create(this.#t));
	}
}, A_ = Object.assign((e, ...t) => O_({
	queryId: Y(),
	rawNode: V.create(e, t?.map(j_) ?? [])
}), {
	ref(e) {
		return O_({
			queryId: Y(),
			rawNode: V.createWithChild(Nf(e))
		});
	},
	val(e) {
		return O_({
			queryId: Y(),
			rawNode: V.createWithChild(H(e))
		});
	},
	table(e) {
		return O_({
			queryId: Y(),
			rawNode: V.createWithChild(Q(e))
		});
	},
	id(...e) {
		let t = Array(e.length + 1).fill(".");
		return t[0] = "", t[t.length - 1] = "", O_({
			queryId: Y(),
			rawNode: V.create(t, e.map(z.create))
		});
	},
	lit(e) {
		return O_({
			queryId: Y(),
			rawNode: V.createWithChild(Hf.createImmediate(e))
		});
	},
	raw(e) {
		return O_({
			queryId: Y(),
			rawNode: V.createWithSql(e)
		});
	},
	join(e, t = A_`, `) {
		let n = Array(Math.max(2 * e.length - 1, 0)), r = t.toOperationNode();
		for (let t = 0; t < e.length; ++t) n[2 * t] = j_(e[t]), t !== e.length - 1 && (n[2 * t + 1] = r);
		return O_({
			queryId: Y(),
			rawNode: V.createWithChildren(n)
		});
	}
});
function j_(e) {
	return Hd(e) ? e.toOperationNode() : H(e);
}
// ../../work/wt-border/node_modules/kysely/dist/operation-node/operation-node-visitor.js
var M_ = class {
	nodeStack = [];
	get parentNode() {
		return this.nodeStack[this.nodeStack.length - 2];
	}
	#e = L({
		AliasNode: this.visitAlias.bind(this),
		ColumnNode: this.visitColumn.bind(this),
		IdentifierNode: this.visitIdentifier.bind(this),
		SchemableIdentifierNode: this.visitSchemableIdentifier.bind(this),
		RawNode: this.visitRaw.bind(this),
		ReferenceNode: this.visitReference.bind(this),
		SelectQueryNode: this.visitSelectQuery.bind(this),
		SelectionNode: this.visitSelection.bind(this),
		TableNode: this.visitTable.bind(this),
		FromNode: this.visitFrom.bind(this),
		SelectAllNode: this.visitSelectAll.bind(this),
		AndNode: this.visitAnd.bind(this),
		OrNode: this.visitOr.bind(this),
		ValueNode: this.visitValue.bind(this),
		ValueListNode: this.visitValueList.bind(this),
		PrimitiveValueListNode: this.visitPrimitiveValueList.bind(this),
		ParensNode: this.visitParens.bind(this),
		JoinNode: this.visitJoin.bind(this),
		OperatorNode: this.visitOperator.bind(this),
		WhereNode: this.visitWhere.bind(this),
		InsertQueryNode: this.visitInsertQuery.bind(this),
		DeleteQueryNode: this.visitDeleteQuery.bind(this),
		ReturningNode: this.visitReturning.bind(this),
		CreateTableNode: this.visitCreateTable.bind(this),
		AddColumnNode: this.visitAddColumn.bind(this),
		ColumnDefinitionNode: this.visitColumnDefinition.bind(this),
		DropTableNode: this.visitDropTable.bind(this),
		DataTypeNode: this.visitDataType.bind(this),
		OrderByNode: this.visitOrderBy.bind(this),
		OrderByItemNode: this.visitOrderByItem.bind(this),
		GroupByNode: this.visitGroupBy.bind(this),
		GroupByItemNode: this.visitGroupByItem.bind(this),
		UpdateQueryNode: this.visitUpdateQuery.bind(this),
		ColumnUpdateNode: this.visitColumnUpdate.bind(this),
		LimitNode: this.visitLimit.bind(this),
		OffsetNode: this.visitOffset.bind(this),
		OnConflictNode: this.visitOnConflict.bind(this),
		OnDuplicateKeyNode: this.visitOnDuplicateKey.bind(this),
		CreateIndexNode: this.visitCreateIndex.bind(this),
		DropIndexNode: this.visitDropIndex.bind(this),
		ListNode: this.visitList.bind(this),
		PrimaryKeyConstraintNode: this.visitPrimaryKeyConstraint.bind(this),
		UniqueConstraintNode: this.visitUniqueConstraint.bind(this),
		ReferencesNode: this.visitReferences.bind(this),
		CheckConstraintNode: this.visitCheckConstraint.bind(this),
		WithNode: this.visitWith.bind(this),
		CommonTableExpressionNode: this.visitCommonTableExpression.bind(this),
		CommonTableExpressionNameNode: this.visitCommonTableExpressionName.bind(this),
		HavingNode: this.visitHaving.bind(this),
		CreateSchemaNode: this.visitCreateSchema.bind(this),
		DropSchemaNode: this.visitDropSchema.bind(this),
		AlterTableNode: this.visitAlterTable.bind(this),
		DropColumnNode: this.visitDropColumn.bind(this),
		RenameColumnNode: this.visitRenameColumn.bind(this),
		AlterColumnNode: this.visitAlterColumn.bind(this),
		ModifyColumnNode: this.visitModifyColumn.bind(this),
		AddConstraintNode: this.visitAddConstraint.bind(this),
		DropConstraintNode: this.visitDropConstraint.bind(this),
		RenameConstraintNode: this.visitRenameConstraint.bind(this),
		ForeignKeyConstraintNode: this.visitForeignKeyConstraint.bind(this),
		CreateViewNode: this.visitCreateView.bind(this),
		RefreshMaterializedViewNode: this.visitRefreshMaterializedView.bind(this),
		DropViewNode: this.visitDropView.bind(this),
		GeneratedNode: this.visitGenerated.bind(this),
		DefaultValueNode: this.visitDefaultValue.bind(this),
		OnNode: this.visitOn.bind(this),
		ValuesNode: this.visitValues.bind(this),
		SelectModifierNode: this.visitSelectModifier.bind(this),
		CreateTypeNode: this.visitCreateType.bind(this),
		DropTypeNode: this.visitDropType.bind(this),
		ExplainNode: this.visitExplain.bind(this),
		DefaultInsertValueNode: this.visitDefaultInsertValue.bind(this),
		AggregateFunctionNode: this.visitAggregateFunction.bind(this),
		OverNode: this.visitOver.bind(this),
		PartitionByNode: this.visitPartitionBy.bind(this),
		PartitionByItemNode: this.visitPartitionByItem.bind(this),
		SetOperationNode: this.visitSetOperation.bind(this),
		BinaryOperationNode: this.visitBinaryOperation.bind(this),
		UnaryOperationNode: this.visitUnaryOperation.bind(this),
		UsingNode: this.visitUsing.bind(this),
		FunctionNode: this.visitFunction.bind(this),
		CaseNode: this.visitCase.bind(this),
		WhenNode: this.visitWhen.bind(this),
		JSONReferenceNode: this.visitJSONReference.bind(this),
		JSONPathNode: this.visitJSONPath.bind(this),
		JSONPathLegNode: this.visitJSONPathLeg.bind(this),
		JSONOperatorChainNode: this.visitJSONOperatorChain.bind(this),
		TupleNode: this.visitTuple.bind(this),
		MergeQueryNode: this.visitMergeQuery.bind(this),
		MatchedNode: this.visitMatched.bind(this),
		AddIndexNode: this.visitAddIndex.bind(this),
		CastNode: this.visitCast.bind(this),
		FetchNode: this.visitFetch.bind(this),
		TopNode: this.visitTop.bind(this),
		OutputNode: this.visitOutput.bind(this),
		OrActionNode: this.visitOrAction.bind(this),
		CollateNode: this.visitCollate.bind(this),
		AlterTypeNode: this.visitAlterType.bind(this),
		AddValueNode: this.visitAddValue.bind(this),
		RenameValueNode: this.visitRenameValue.bind(this)
	});
	visitNode = (e) => {
		this.nodeStack.push(e), this.#e[e.kind](e), this.nodeStack.pop();
	};
}, N_ = /'/g, P_ = /['"]/g, F_ = class extends M_ {
	#e = "";
	#t = [];
	get numParameters() {
		return this.#t.length;
	}
	compileQuery(e, t) {
		return this.#e = "", this.#t = [], this.nodeStack.splice(0, this.nodeStack.length), this.visitNode(e), L({
			query: e,
			queryId: t,
			sql: this.getSql(),
			parameters: [...this.#t]
		});
	}
	getSql() {
		return this.#e;
	}
	visitSelectQuery(e) {
		let t = this.parentNode !== void 0 && !qf.is(this.parentNode) && !W.is(this.parentNode) && !Fd.is(this.parentNode) && !Mg.is(this.parentNode) && !Xm.is(this.parentNode);
		this.parentNode === void 0 && e.explain && (this.visitNode(e.explain), this.append(" ")), t && this.append("("), e.with && (this.visitNode(e.with), this.append(" ")), this.append("select"), e.distinctOn && (this.append(" "), this.compileDistinctOn(e.distinctOn)), e.frontModifiers?.length && (this.append(" "), this.compileList(e.frontModifiers, " ")), e.top && (this.append(" "), this.visitNode(e.top)), e.selections && (this.append(" "), this.compileList(e.selections)), e.from && (this.append(" "), this.visitNode(e.from)), e.joins && (this.append(" "), this.compileList(e.joins, " ")), e.where && (this.append(" "), this.visitNode(e.where)), e.groupBy && (this.append(" "), this.visitNode(e.groupBy)), e.having && (this.append(" "), this.visitNode(e.having)), e.setOperations && (this.append(" "), this.compileList(e.setOperations, " ")), e.orderBy && (this.append(" "), this.visitNode(e.orderBy)), e.limit && (this.append(" "), this.visitNode(e.limit)), e.offset && (this.append(" "), this.visitNode(e.offset)), e.fetch && (this.append(" "), this.visitNode(e.fetch)), e.endModifiers?.length && (this.append(" "), this.compileList(this.sortSelectModifiers(e.endModifiers), " ")), t && this.append(")");
	}
	visitFrom(e) {
		this.append("from "), this.compileList(e.froms);
	}
	visitSelection(e) {
		this.visitNode(e.selection);
	}
	visitColumn(e) {
		this.visitNode(e.column);
	}
	compileDistinctOn(e) {
		this.append("distinct on ("), this.compileList(e), this.append(")");
	}
	compileList(e, t = ", ") {
		let n = e.length - 1;
		for (let r = 0; r <= n; r++) this.visitNode(e[r]), r < n && this.append(t);
	}
	visitWhere(e) {
		this.append("where "), this.visitNode(e.where);
	}
	visitHaving(e) {
		this.append("having "), this.visitNode(e.having);
	}
	visitInsertQuery(e) {
		let t = this.parentNode !== void 0 && !qf.is(this.parentNode) && !V.is(this.parentNode) && !hp.is(this.parentNode);
		this.parentNode === void 0 && e.explain && (this.visitNode(e.explain), this.append(" ")), t && this.append("("), e.with && (this.visitNode(e.with), this.append(" ")), this.append(e.replace ? "replace" : "insert"), e.orAction && (this.append(" "), this.visitNode(e.orAction)), e.top && (this.append(" "), this.visitNode(e.top)), e.into && (this.append(" into "), this.visitNode(e.into)), e.columns && (this.append(" ("), this.compileList(e.columns), this.append(")")), e.output && (this.append(" "), this.visitNode(e.output)), e.values && (this.append(" "), this.visitNode(e.values)), e.defaultValues && (this.append(" "), this.append("default values")), e.onConflict && (this.append(" "), this.visitNode(e.onConflict)), e.onDuplicateKey && (this.append(" "), this.visitNode(e.onDuplicateKey)), e.returning && (this.append(" "), this.visitNode(e.returning)), t && this.append(")"), e.endModifiers?.length && (this.append(" "), this.compileList(e.endModifiers, " "));
	}
	visitValues(e) {
		this.append("values "), this.compileList(e.values);
	}
	visitDeleteQuery(e) {
		let t = this.parentNode !== void 0 && !qf.is(this.parentNode) && !V.is(this.parentNode);
		this.parentNode === void 0 && e.explain && (this.visitNode(e.explain), this.append(" ")), t && this.append("("), e.with && (this.visitNode(e.with), this.append(" ")), this.append("delete "), e.top && (this.visitNode(e.top), this.append(" ")), this.visitNode(e.from), e.output && (this.append(" "), this.visitNode(e.output)), e.using && (this.append(" "), this.visitNode(e.using)), e.joins && (this.append(" "), this.compileList(e.joins, " ")), e.where && (this.append(" "), this.visitNode(e.where)), e.returning && (this.append(" "), this.visitNode(e.returning)), e.orderBy && (this.append(" "), this.visitNode(e.orderBy)), e.limit && (this.append(" "), this.visitNode(e.limit)), t && this.append(")"), e.endModifiers?.length && (this.append(" "), this.compileList(e.endModifiers, " "));
	}
	visitReturning(e) {
		this.append("returning "), this.compileList(e.selections);
	}
	visitAlias(e) {
		this.visitNode(e.node), this.append(" as "), this.visitNode(e.alias);
	}
	visitReference(e) {
		e.table && (this.visitNode(e.table), this.append(".")), this.visitNode(e.column);
	}
	visitSelectAll(e) {
		this.append("*");
	}
	visitIdentifier(e) {
		this.append(this.getLeftIdentifierWrapper()), this.compileUnwrappedIdentifier(e), this.append(this.getRightIdentifierWrapper());
	}
	compileUnwrappedIdentifier(e) {
		if (!I(e.name)) throw Error("a non-string identifier was passed to compileUnwrappedIdentifier.");
		this.append(this.sanitizeIdentifier(e.name));
	}
	visitAnd(e) {
		this.visitNode(e.left), this.append(" and "), this.visitNode(e.right);
	}
	visitOr(e) {
		this.visitNode(e.left), this.append(" or "), this.visitNode(e.right);
	}
	visitValue(e) {
		e.immediate ? this.appendImmediateValue(e.value) : this.appendValue(e.value);
	}
	visitValueList(e) {
		this.append("("), this.compileList(e.values), this.append(")");
	}
	visitTuple(e) {
		this.append("("), this.compileList(e.values), this.append(")");
	}
	visitPrimitiveValueList(e) {
		this.append("(");
		let { values: t } = e;
		for (let e = 0; e < t.length; ++e) this.appendValue(t[e]), e !== t.length - 1 && this.append(", ");
		this.append(")");
	}
	visitParens(e) {
		this.append("("), this.visitNode(e.node), this.append(")");
	}
	visitJoin(e) {
		this.append(R_[e.joinType]), this.append(" "), this.visitNode(e.table), e.on && (this.append(" "), this.visitNode(e.on));
	}
	visitOn(e) {
		this.append("on "), this.visitNode(e.on);
	}
	visitRaw(e) {
		let { sqlFragments: t, parameters: n } = e;
		for (let e = 0; e < t.length; ++e) this.append(t[e]), n.length > e && this.visitNode(n[e]);
	}
	visitOperator(e) {
		this.append(e.operator);
	}
	visitTable(e) {
		this.visitNode(e.table);
	}
	visitSchemableIdentifier(e) {
		e.schema && (this.visitNode(e.schema), this.append(".")), this.visitNode(e.identifier);
	}
	visitCreateTable(e) {
		this.append("create "), e.frontModifiers?.length && (this.compileList(e.frontModifiers, " "), this.append(" ")), e.temporary && this.append("temporary "), this.append("table "), e.ifNotExists && this.append("if not exists "), this.visitNode(e.table), e.selectQuery || (this.append(" ("), this.compileList([
			...e.columns,
			...e.constraints ?? [],
			...e.indexes ?? []
		]), this.append(")")), e.onCommit && (this.append(" on commit "), this.append(e.onCommit)), e.endModifiers?.length && (this.append(" "), this.compileList(e.endModifiers, " ")), e.selectQuery && (this.append(" as "), this.visitNode(e.selectQuery));
	}
	visitColumnDefinition(e) {
		e.ifNotExists && this.append("if not exists "), this.visitNode(e.column), this.append(" "), this.visitNode(e.dataType), e.unsigned && this.append(" unsigned"), e.frontModifiers && e.frontModifiers.length > 0 && (this.append(" "), this.compileList(e.frontModifiers, " ")), e.generated && (this.append(" "), this.visitNode(e.generated)), e.identity && this.append(" identity"), e.defaultTo && (this.append(" "), this.visitNode(e.defaultTo)), e.notNull && this.append(" not null"), e.unique && this.append(" unique"), e.nullsNotDistinct && this.append(" nulls not distinct"), e.primaryKey && this.append(" primary key"), e.autoIncrement && (this.append(" "), this.append(this.getAutoIncrement())), e.references && (this.append(" "), this.visitNode(e.references)), e.check && (this.append(" "), this.visitNode(e.check)), e.endModifiers && e.endModifiers.length > 0 && (this.append(" "), this.compileList(e.endModifiers, " "));
	}
	getAutoIncrement() {
		return "auto_increment";
	}
	visitReferences(e) {
		this.append("references "), this.visitNode(e.table), this.append(" ("), this.compileList(e.columns), this.append(")"), e.onDelete && (this.append(" on delete "), this.append(e.onDelete)), e.onUpdate && (this.append(" on update "), this.append(e.onUpdate));
	}
	visitDropTable(e) {
		this.append("drop "), e.temporary && this.append("temporary "), this.append("table "), e.ifExists && this.append("if exists "), this.visitNode(e.table), e.cascade && this.append(" cascade");
	}
	visitDataType(e) {
		this.append(e.dataType);
	}
	visitOrderBy(e) {
		this.append("order by "), this.compileList(e.items);
	}
	visitOrderByItem(e) {
		this.visitNode(e.orderBy), e.collation && (this.append(" "), this.visitNode(e.collation)), e.direction && (this.append(" "), this.visitNode(e.direction)), e.nulls && (this.append(" nulls "), this.append(e.nulls));
	}
	visitGroupBy(e) {
		this.append("group by "), this.compileList(e.items);
	}
	visitGroupByItem(e) {
		this.visitNode(e.groupBy);
	}
	visitUpdateQuery(e) {
		let t = this.parentNode !== void 0 && !qf.is(this.parentNode) && !V.is(this.parentNode) && !hp.is(this.parentNode);
		if (this.parentNode === void 0 && e.explain && (this.visitNode(e.explain), this.append(" ")), t && this.append("("), e.with && (this.visitNode(e.with), this.append(" ")), this.append("update "), e.top && (this.visitNode(e.top), this.append(" ")), e.table && (this.visitNode(e.table), this.append(" ")), this.append("set "), e.updates && this.compileList(e.updates), e.output && (this.append(" "), this.visitNode(e.output)), e.from && (this.append(" "), this.visitNode(e.from)), e.joins) {
			if (!e.from) throw Error("Joins in an update query are only supported as a part of a PostgreSQL 'update set from join' query. If you want to create a MySQL 'update join set' query, see https://kysely.dev/docs/examples/update/my-sql-joins");
			this.append(" "), this.compileList(e.joins, " ");
		}
		e.where && (this.append(" "), this.visitNode(e.where)), e.returning && (this.append(" "), this.visitNode(e.returning)), e.orderBy && (this.append(" "), this.visitNode(e.orderBy)), e.limit && (this.append(" "), this.visitNode(e.limit)), t && this.append(")"), e.endModifiers?.length && (this.append(" "), this.compileList(e.endModifiers, " "));
	}
	visitColumnUpdate(e) {
		this.visitNode(e.column), this.append(" = "), this.visitNode(e.value);
	}
	visitLimit(e) {
		this.append("limit "), this.visitNode(e.limit);
	}
	visitOffset(e) {
		this.append("offset "), this.visitNode(e.offset);
	}
	visitOnConflict(e) {
		this.append("on conflict"), e.columns ? (this.append(" ("), this.compileList(e.columns), this.append(")")) : e.constraint ? (this.append(" on constraint "), this.visitNode(e.constraint)) : e.indexExpression && (this.append(" ("), this.visitNode(e.indexExpression), this.append(")")), e.indexWhere && (this.append(" "), this.visitNode(e.indexWhere)), e.doNothing === !0 ? this.append(" do nothing") : e.updates && (this.append(" do update set "), this.compileList(e.updates), e.updateWhere && (this.append(" "), this.visitNode(e.updateWhere)));
	}
	visitOnDuplicateKey(e) {
		this.append("on duplicate key update "), this.compileList(e.updates);
	}
	visitCreateIndex(e) {
		this.append("create "), e.unique && this.append("unique "), this.append("index "), e.ifNotExists && this.append("if not exists "), this.visitNode(e.name), e.table && (this.append(" on "), this.visitNode(e.table)), e.using && (this.append(" using "), this.visitNode(e.using)), e.columns && (this.append(" ("), this.compileList(e.columns), this.append(")")), e.nullsNotDistinct && this.append(" nulls not distinct"), e.where && (this.append(" "), this.visitNode(e.where));
	}
	visitDropIndex(e) {
		this.append("drop index "), e.ifExists && this.append("if exists "), this.visitNode(e.name), e.table && (this.append(" on "), this.visitNode(e.table)), e.cascade && this.append(" cascade");
	}
	visitCreateSchema(e) {
		this.append("create schema "), e.ifNotExists && this.append("if not exists "), this.visitNode(e.schema);
	}
	visitDropSchema(e) {
		this.append("drop schema "), e.ifExists && this.append("if exists "), this.visitNode(e.schema), e.cascade && this.append(" cascade");
	}
	visitPrimaryKeyConstraint(e) {
		e.name && (this.append("constraint "), this.visitNode(e.name), this.append(" ")), this.append("primary key ("), this.compileList(e.columns), this.append(")"), this.buildDeferrable(e);
	}
	buildDeferrable(e) {
		e.deferrable !== void 0 && (e.deferrable ? this.append(" deferrable") : this.append(" not deferrable")), e.initiallyDeferred !== void 0 && (e.initiallyDeferred ? this.append(" initially deferred") : this.append(" initially immediate"));
	}
	visitUniqueConstraint(e) {
		e.name && (this.append("constraint "), this.visitNode(e.name), this.append(" ")), this.append("unique"), e.nullsNotDistinct && this.append(" nulls not distinct"), this.append(" ("), this.compileList(e.columns), this.append(")"), this.buildDeferrable(e);
	}
	visitCheckConstraint(e) {
		e.name && (this.append("constraint "), this.visitNode(e.name), this.append(" ")), this.append("check ("), this.visitNode(e.expression), this.append(")");
	}
	visitForeignKeyConstraint(e) {
		e.name && (this.append("constraint "), this.visitNode(e.name), this.append(" ")), this.append("foreign key ("), this.compileList(e.columns), this.append(") "), this.visitNode(e.references), e.onDelete && (this.append(" on delete "), this.append(e.onDelete)), e.onUpdate && (this.append(" on update "), this.append(e.onUpdate)), this.buildDeferrable(e);
	}
	visitList(e) {
		this.compileList(e.items);
	}
	visitWith(e) {
		this.append("with "), e.recursive && this.append("recursive "), this.compileList(e.expressions);
	}
	visitCommonTableExpression(e) {
		this.visitNode(e.name), this.append(" as "), xd(e.materialized) && (e.materialized || this.append("not "), this.append("materialized ")), this.visitNode(e.expression);
	}
	visitCommonTableExpressionName(e) {
		this.visitNode(e.table), e.columns && (this.append("("), this.compileList(e.columns), this.append(")"));
	}
	visitAlterTable(e) {
		this.append("alter table "), this.visitNode(e.table), this.append(" "), e.renameTo && (this.append("rename to "), this.visitNode(e.renameTo)), e.setSchema && (this.append("set schema "), this.visitNode(e.setSchema)), e.addConstraint && this.visitNode(e.addConstraint), e.dropConstraint && this.visitNode(e.dropConstraint), e.renameConstraint && this.visitNode(e.renameConstraint), e.columnAlterations && this.compileColumnAlterations(e.columnAlterations), e.addIndex && this.visitNode(e.addIndex), e.dropIndex && this.visitNode(e.dropIndex);
	}
	visitAddColumn(e) {
		this.append("add column "), this.visitNode(e.column);
	}
	visitRenameColumn(e) {
		this.append("rename column "), this.visitNode(e.column), this.append(" to "), this.visitNode(e.renameTo);
	}
	visitDropColumn(e) {
		this.append("drop column "), e.ifExists && this.append("if exists "), this.visitNode(e.column);
	}
	visitAlterColumn(e) {
		this.append("alter column "), this.visitNode(e.column), this.append(" "), e.dataType && (this.announcesNewColumnDataType() && this.append("type "), this.visitNode(e.dataType), e.dataTypeExpression && (this.append("using "), this.visitNode(e.dataTypeExpression))), e.setDefault && (this.append("set default "), this.visitNode(e.setDefault)), e.dropDefault && this.append("drop default"), e.setNotNull && this.append("set not null"), e.dropNotNull && this.append("drop not null");
	}
	visitModifyColumn(e) {
		this.append("modify column "), this.visitNode(e.column);
	}
	visitAddConstraint(e) {
		this.append("add "), this.visitNode(e.constraint);
	}
	visitDropConstraint(e) {
		this.append("drop constraint "), e.ifExists && this.append("if exists "), this.visitNode(e.constraintName), e.modifier === "cascade" ? this.append(" cascade") : e.modifier === "restrict" && this.append(" restrict");
	}
	visitRenameConstraint(e) {
		this.append("rename constraint "), this.visitNode(e.oldName), this.append(" to "), this.visitNode(e.newName);
	}
	visitSetOperation(e) {
		this.append(e.operator), this.append(" "), e.all && this.append("all "), this.visitNode(e.expression);
	}
	visitCreateView(e) {
		this.append("create "), e.orReplace && this.append("or replace "), e.materialized && this.append("materialized "), e.temporary && this.append("temporary "), this.append("view "), e.ifNotExists && this.append("if not exists "), this.visitNode(e.name), this.append(" "), e.columns && (this.append("("), this.compileList(e.columns), this.append(") ")), e.as && (this.append("as "), this.visitNode(e.as));
	}
	visitRefreshMaterializedView(e) {
		this.append("refresh materialized view "), e.concurrently && this.append("concurrently "), this.visitNode(e.name), e.withNoData ? this.append(" with no data") : this.append(" with data");
	}
	visitDropView(e) {
		this.append("drop "), e.materialized && this.append("materialized "), this.append("view "), e.ifExists && this.append("if exists "), this.visitNode(e.name), e.cascade && this.append(" cascade");
	}
	visitGenerated(e) {
		this.append("generated "), e.always && this.append("always "), e.byDefault && this.append("by default "), this.append("as "), e.identity && this.append("identity"), e.expression && (this.append("("), this.visitNode(e.expression), this.append(")")), e.stored && this.append(" stored");
	}
	visitDefaultValue(e) {
		this.append("default "), this.visitNode(e.defaultValue);
	}
	visitSelectModifier(e) {
		e.rawModifier ? this.visitNode(e.rawModifier) : this.append(I_[e.modifier]), e.of && (this.append(" of "), this.compileList(e.of, ", "));
	}
	visitCreateType(e) {
		this.append("create type "), this.visitNode(e.name), e.enum && (this.append(" as enum "), this.visitNode(e.enum));
	}
	visitDropType(e) {
		this.append("drop type "), e.ifExists && this.append("if exists "), this.visitNode(e.name), e.additionalNames?.length && (this.append(", "), this.compileList(e.additionalNames)), e.cascade && this.append(" cascade");
	}
	visitAlterType(e) {
		this.append("alter type "), this.visitNode(e.name), this.append(" "), e.addValue ? this.visitNode(e.addValue) : e.renameTo ? (this.append("rename to "), this.visitNode(e.renameTo)) : e.renameValue ? this.visitNode(e.renameValue) : e.setSchema && (this.append("set schema "), this.visitNode(e.setSchema));
	}
	visitAddValue(e) {
		this.append("add value "), e.ifNotExists && this.append("if not exists "), this.visitNode(e.value), e.neighborValue && (this.append(e.isBefore ? " before " : " after "), this.visitNode(e.neighborValue));
	}
	visitRenameValue(e) {
		this.append("rename value "), this.visitNode(e.oldValue), this.append(" to "), this.visitNode(e.newValue);
	}
	visitExplain(e) {
		this.append("explain"), (e.options || e.format) && (this.append(" "), this.append(this.getLeftExplainOptionsWrapper()), e.options && (this.visitNode(e.options), e.format && this.append(this.getExplainOptionsDelimiter())), e.format && (this.append("format"), this.append(this.getExplainOptionAssignment()), this.append(e.format)), this.append(this.getRightExplainOptionsWrapper()));
	}
	visitDefaultInsertValue(e) {
		this.append("default");
	}
	visitAggregateFunction(e) {
		this.append(e.func), this.append("("), e.distinct && this.append("distinct "), this.compileList(e.aggregated), e.orderBy && (this.append(" "), this.visitNode(e.orderBy)), this.append(")"), e.withinGroup && (this.append(" within group ("), this.visitNode(e.withinGroup), this.append(")")), e.filter && (this.append(" filter("), this.visitNode(e.filter), this.append(")")), e.over && (this.append(" "), this.visitNode(e.over));
	}
	visitOver(e) {
		this.append("over("), e.partitionBy && (this.visitNode(e.partitionBy), e.orderBy && this.append(" ")), e.orderBy && this.visitNode(e.orderBy), this.append(")");
	}
	visitPartitionBy(e) {
		this.append("partition by "), this.compileList(e.items);
	}
	visitPartitionByItem(e) {
		this.visitNode(e.partitionBy);
	}
	visitBinaryOperation(e) {
		this.visitNode(e.leftOperand), this.append(" "), this.visitNode(e.operator), this.append(" "), this.visitNode(e.rightOperand);
	}
	visitUnaryOperation(e) {
		this.visitNode(e.operator), this.isMinusOperator(e.operator) || this.append(" "), this.visitNode(e.operand);
	}
	isMinusOperator(e) {
		return sf.is(e) && e.operator === "-";
	}
	visitUsing(e) {
		this.append("using "), this.compileList(e.tables);
	}
	visitFunction(e) {
		this.append(e.func), this.append("("), this.compileList(e.arguments), this.append(")");
	}
	visitCase(e) {
		this.append("case"), e.value && (this.append(" "), this.visitNode(e.value)), e.when && (this.append(" "), this.compileList(e.when, " ")), e.else && (this.append(" else "), this.visitNode(e.else)), this.append(" end"), e.isStatement && this.append(" case");
	}
	visitWhen(e) {
		this.append("when "), this.visitNode(e.condition), e.result && (this.append(" then "), this.visitNode(e.result));
	}
	visitJSONReference(e) {
		this.visitNode(e.reference), this.visitNode(e.traversal);
	}
	visitJSONPath(e) {
		e.inOperator && this.visitNode(e.inOperator), this.append("'$");
		for (let t of e.pathLegs) this.visitNode(t);
		this.append("'");
	}
	visitJSONPathLeg(e) {
		let t = e.type === "ArrayLocation", n = String(e.value);
		t ? (this.append("["), this.append(this.sanitizeStringLiteral(n)), this.append("]")) : (this.append(".\""), this.append(this.sanitizeJSONPathMemberValue(n)), this.append("\""));
	}
	visitJSONOperatorChain(e) {
		for (let t = 0, n = e.values.length; t < n; t++) t === n - 1 ? this.visitNode(e.operator) : this.append("->"), this.visitNode(e.values[t]);
	}
	visitMergeQuery(e) {
		e.with && (this.visitNode(e.with), this.append(" ")), this.append("merge "), e.top && (this.visitNode(e.top), this.append(" ")), this.append("into "), this.visitNode(e.into), e.using && (this.append(" "), this.visitNode(e.using)), e.whens && (this.append(" "), this.compileList(e.whens, " ")), e.returning && (this.append(" "), this.visitNode(e.returning)), e.output && (this.append(" "), this.visitNode(e.output)), e.endModifiers?.length && (this.append(" "), this.compileList(e.endModifiers, " "));
	}
	visitMatched(e) {
		e.not && this.append("not "), this.append("matched"), e.bySource && this.append(" by source");
	}
	visitAddIndex(e) {
		this.parentNode && Fd.is(this.parentNode) || this.append("add "), e.unique && this.append("unique "), this.append("index "), this.visitNode(e.name), e.columns && (this.append(" ("), this.compileList(e.columns), this.append(")")), e.using && (this.append(" using "), this.visitNode(e.using));
	}
	visitCast(e) {
		this.append("cast("), this.visitNode(e.expression), this.append(" as "), this.visitNode(e.dataType), this.append(")");
	}
	visitFetch(e) {
		this.append("fetch next "), this.visitNode(e.rowCount), this.append(` rows ${e.modifier}`);
	}
	visitOutput(e) {
		this.append("output "), this.compileList(e.selections);
	}
	visitTop(e) {
		this.append(`top(${e.expression})`), e.modifiers && this.append(` ${e.modifiers}`);
	}
	visitOrAction(e) {
		this.append(e.action);
	}
	visitCollate(e) {
		this.append("collate "), this.visitNode(e.collation);
	}
	append(e) {
		this.#e += e;
	}
	appendValue(e) {
		this.addParameter(e), this.append(this.getCurrentParameterPlaceholder());
	}
	getLeftIdentifierWrapper() {
		return "\"";
	}
	getRightIdentifierWrapper() {
		return "\"";
	}
	getCurrentParameterPlaceholder() {
		return "$" + this.numParameters;
	}
	getLeftExplainOptionsWrapper() {
		return "(";
	}
	getExplainOptionAssignment() {
		return " ";
	}
	getExplainOptionsDelimiter() {
		return ", ";
	}
	getRightExplainOptionsWrapper() {
		return ")";
	}
	sanitizeIdentifier(e) {
		let t = this.getLeftIdentifierWrapper(), n = this.getRightIdentifierWrapper(), r = "";
		for (let i of e) r += i, i === t ? r += t : i === n && (r += n);
		return r;
	}
	sanitizeStringLiteral(e) {
		return e.replace(N_, "''");
	}
	sanitizeJSONPathMemberValue(e) {
		return e.replace(P_, (e) => e === "'" ? "''" : "\\\"");
	}
	addParameter(e) {
		this.#t.push(e);
	}
	appendImmediateValue(e) {
		if (I(e)) this.appendStringLiteral(e);
		else if (bd(e) || xd(e) || wd(e)) this.append(e.toString());
		else if (Sd(e)) this.append("null");
		else if (Cd(e)) this.appendImmediateValue(e.toISOString());
		else throw Error(`invalid immediate value ${e}`);
	}
	appendStringLiteral(e) {
		this.append("'"), this.append(this.sanitizeStringLiteral(e)), this.append("'");
	}
	sortSelectModifiers(e) {
		return L(e.toSorted((e, t) => e.modifier && t.modifier ? L_[e.modifier] - L_[t.modifier] : 1));
	}
	compileColumnAlterations(e) {
		this.compileList(e);
	}
	announcesNewColumnDataType() {
		return !0;
	}
}, I_ = L({
	ForKeyShare: "for key share",
	ForNoKeyUpdate: "for no key update",
	ForUpdate: "for update",
	ForShare: "for share",
	NoWait: "nowait",
	SkipLocked: "skip locked",
	Distinct: "distinct"
}), L_ = L({
	ForKeyShare: 1,
	ForNoKeyUpdate: 1,
	ForUpdate: 1,
	ForShare: 1,
	NoWait: 2,
	SkipLocked: 2,
	Distinct: 0
}), R_ = L({
	InnerJoin: "inner join",
	LeftJoin: "left join",
	RightJoin: "right join",
	FullJoin: "full join",
	CrossJoin: "cross join",
	LateralInnerJoin: "inner join lateral",
	LateralLeftJoin: "left join lateral",
	LateralCrossJoin: "cross join lateral",
	OuterApply: "outer apply",
	CrossApply: "cross apply",
	Using: "using"
}), z_ = L({ raw(e, t = []) {
	return L({
		sql: e,
		query: V.createWithSql(e),
		parameters: L(t),
		queryId: Y()
	});
} }), B_ = class {
	get supportsCreateIfNotExists() {
		return !0;
	}
	get supportsMultipleConnections() {
		return !0;
	}
	get supportsTransactionalDdl() {
		return !1;
	}
	get supportsReturning() {
		return !1;
	}
	get supportsOutput() {
		return !1;
	}
};
// ../../work/wt-border/node_modules/kysely/dist/parser/savepoint-parser.js
function V_(e, t) {
	return V.createWithChildren([V.createWithSql(`${e} `), z.create(t)]);
}
// ../../work/wt-border/node_modules/kysely/dist/dialect/sqlite/sqlite-driver.js
var H_ = class {
	#e;
	#t;
	#n;
	constructor(e) {
		this.#e = L({ ...e });
	}
	async init(e) {
		this.#t = Td(this.#e.database) ? await this.#e.database(e) : this.#e.database, this.#n = new U_(this.#t), this.#e.onCreateConnection && await this.#e.onCreateConnection(this.#n, e);
	}
	async acquireConnection() {
		return this.#n;
	}
	async beginTransaction(e) {
		await e.executeQuery(z_.raw("begin"));
	}
	async commitTransaction(e) {
		await e.executeQuery(z_.raw("commit"));
	}
	async rollbackTransaction(e) {
		await e.executeQuery(z_.raw("rollback"));
	}
	async savepoint(e, t, n) {
		await e.executeQuery(n(V_("savepoint", t), Y()));
	}
	async rollbackToSavepoint(e, t, n) {
		await e.executeQuery(n(V_("rollback to", t), Y()));
	}
	async releaseSavepoint(e, t, n) {
		await e.executeQuery(n(V_("release", t), Y()));
	}
	async releaseConnection() {}
	async destroy() {
		this.#t?.close();
	}
}, U_ = class {
	#e;
	constructor(e) {
		this.#e = e;
	}
	async executeQuery(e) {
		let { sql: t, parameters: n } = e, r = this.#e.prepare(t);
		if (r.reader) return { rows: r.all(n) };
		let { changes: i, lastInsertRowid: a } = r.run(n);
		return {
			insertId: a == null ? void 0 : BigInt(a),
			numAffectedRows: i == null ? void 0 : BigInt(i),
			rows: []
		};
	}
	async *streamQuery(e, t) {
		let { sql: n, parameters: r, query: i } = e, a = this.#e.prepare(n);
		if (!K.is(i)) throw Error("Sqlite driver only supports streaming of select queries");
		let o = a.iterate(r);
		for (let e of o) yield { rows: [e] };
	}
}, W_ = /"/g, G_ = /[\\'"]/g, K_ = class extends F_ {
	visitOrAction(e) {
		this.append("or "), this.append(e.action);
	}
	getCurrentParameterPlaceholder() {
		return "?";
	}
	getLeftExplainOptionsWrapper() {
		return "";
	}
	getRightExplainOptionsWrapper() {
		return "";
	}
	getLeftIdentifierWrapper() {
		return "\"";
	}
	getRightIdentifierWrapper() {
		return "\"";
	}
	getAutoIncrement() {
		return "autoincrement";
	}
	sanitizeIdentifier(e) {
		return e.replace(W_, "\"\"");
	}
	sanitizeJSONPathMemberValue(e) {
		return e.replace(G_, (e) => e === "\\" ? "\\\\" : e === "'" ? "''" : "\\\"");
	}
	visitDefaultInsertValue(e) {
		this.append("null");
	}
}, q_ = class {
	transformQuery(e) {
		return e.node;
	}
	async transformResult(e) {
		return e.result;
	}
}, J_ = "kysely_migration", Y_ = "kysely_migration_lock", X_ = "migration_lock";
L({ __noMigrations__: !0 });
var Z_ = 1e3, Q_ = class {
	#e;
	constructor(e) {
		this.#e = L(e);
	}
	async getMigrations() {
		let e = await this.#f(this.#r) ? await this.#e.db.withPlugin(this.#o).selectFrom(this.#r).select(["name", "timestamp"]).$narrowType().execute() : [];
		return (await this.#_()).map(({ name: t, ...n }) => {
			let r = e.find((e) => e.name === t);
			return {
				name: t,
				migration: n,
				executedAt: r ? new Date(r.timestamp) : void 0
			};
		});
	}
	async migrateToLatest(e) {
		return this.#t(() => ({
			direction: "Up",
			step: Infinity
		}), e);
	}
	async migrateTo(e, t) {
		return this.#t(({ migrations: t, executedMigrations: n, pendingMigrations: r }) => {
			if (Ed(e) && e.__noMigrations__ === !0) return {
				direction: "Down",
				step: Infinity
			};
			if (!t.find((t) => t.name === e)) throw Error(`migration "${e}" doesn't exist`);
			let i = n.indexOf(e), a = r.findIndex((t) => t.name === e);
			if (i !== -1) return {
				direction: "Down",
				step: n.length - i - 1
			};
			if (a !== -1) return {
				direction: "Up",
				step: a + 1
			};
			throw Error(`migration "${e}" isn't executed or pending`);
		}, t);
	}
	async migrateUp(e) {
		return this.#t(() => ({
			direction: "Up",
			step: 1
		}), e);
	}
	async migrateDown(e) {
		return this.#t(() => ({
			direction: "Down",
			step: 1
		}), e);
	}
	async #t(e, t) {
		try {
			return await this.#s(), await this.#c(), await this.#l(), await this.#u(), await this.#m(e, t);
		} catch (e) {
			return e instanceof $_ ? e.resultSet : { error: e };
		}
	}
	get #n() {
		return this.#e.migrationTableSchema;
	}
	get #r() {
		return this.#e.migrationTableName ?? "kysely_migration";
	}
	get #i() {
		return this.#e.migrationLockTableName ?? "kysely_migration_lock";
	}
	get #a() {
		return this.#e.allowUnorderedMigrations ?? !1;
	}
	get #o() {
		return this.#n ? new _m(this.#n) : new q_();
	}
	async #s() {
		if (this.#n && !await this.#d()) try {
			await this.#w(this.#e.db.schema.createSchema(this.#n));
		} catch (e) {
			if (!await this.#d()) throw e;
		}
	}
	async #c() {
		if (!await this.#f(this.#r)) try {
			await this.#w(this.#e.db.schema.withPlugin(this.#o).createTable(this.#r).addColumn("name", "varchar(255)", (e) => e.notNull().primaryKey()).addColumn("timestamp", "varchar(255)", (e) => e.notNull()));
		} catch (e) {
			if (!await this.#f(this.#r)) throw e;
		}
	}
	async #l() {
		if (!await this.#f(this.#i)) try {
			await this.#w(this.#e.db.schema.withPlugin(this.#o).createTable(this.#i).addColumn("id", "varchar(255)", (e) => e.notNull().primaryKey()).addColumn("is_locked", "integer", (e) => e.notNull().defaultTo(0)));
		} catch (e) {
			if (!await this.#f(this.#i)) throw e;
		}
	}
	async #u() {
		if (!await this.#p()) try {
			await this.#e.db.withPlugin(this.#o).insertInto(this.#i).values({
				id: X_,
				is_locked: 0
			}).execute();
		} catch (e) {
			if (!await this.#p()) throw e;
		}
	}
	async #d() {
		return (await this.#e.db.introspection.getSchemas()).some((e) => e.name === this.#n);
	}
	async #f(e) {
		let t = this.#n;
		return (await this.#e.db.introspection.getTables({ withInternalKyselyTables: !0 })).some((n) => n.name === e && (!t || n.schema === t));
	}
	async #p() {
		return !!await this.#e.db.withPlugin(this.#o).selectFrom(this.#i).where("id", "=", X_).select("id").executeTakeFirst();
	}
	async #m(e, t) {
		let n = this.#e.db.getExecutor().adapter, r = L({
			lockTable: this.#e.migrationLockTableName ?? "kysely_migration_lock",
			lockRowId: X_,
			lockTableSchema: this.#e.migrationTableSchema
		}), i = async (t) => {
			let n = await this.#h(t);
			if (n.migrations.length === 0) return { results: [] };
			let { direction: r, step: i } = e(n);
			return i <= 0 ? { results: [] } : r === "Down" ? await this.#S(t, n, i) : r === "Up" ? await this.#C(t, n, i) : { results: [] };
		}, a = async (e, t) => {
			try {
				return await n.acquireMigrationLock(e, r), await t(e);
			} finally {
				await n.releaseMigrationLock(e, r);
			}
		}, o = t?.disableTransactions ?? this.#e.disableTransactions;
		if (this.#e.db.isTransaction) {
			if (!n.supportsTransactionalDdl) throw Error("Transactional DDL is not supported in this dialect. Passing a transaction to this migrator would result in failure or unexpected behavior.");
			if (o) throw Error("`disableTransactions` is true but the migrator was given a transaction. Passing a transaction to this migrator would result in failure or unexpected behavior.");
			return a(this.#e.db, i);
		}
		return n.supportsTransactionalDdl && !o ? this.#e.db.connection().execute((e) => a(e, (e) => e.transaction().execute((e) => i(e)))) : this.#e.db.connection().execute((e) => a(e, i));
	}
	async #h(e) {
		let t = await this.#_(), { executedMigrations: n, maxExecutedAt: r } = await this.#v(e);
		this.#b(t, n), this.#a || this.#x(t, n);
		let i = this.#g(t, n);
		return L({
			migrations: t,
			executedMigrations: n,
			lastMigration: Dd(n),
			maxExecutedAt: r,
			pendingMigrations: i
		});
	}
	#g(e, t) {
		return e.filter((e) => !t.includes(e.name));
	}
	async #_() {
		let e = await this.#e.provider.getMigrations();
		return Object.keys(e).sort().map((t) => ({
			...e[t],
			name: t
		}));
	}
	async #v(e) {
		let t = await e.withPlugin(this.#o).selectFrom(this.#r).select(["name", "timestamp"]).$narrowType().execute();
		if (t.length === 0) return {
			executedMigrations: [],
			maxExecutedAt: 0
		};
		if (t.length === 1) {
			let [{ name: e, timestamp: n }] = t;
			return {
				executedMigrations: [e],
				maxExecutedAt: this.#y(e, n)
			};
		}
		let n = this.#e.nameComparator || ((e, t) => e.localeCompare(t)), r = 0;
		return {
			executedMigrations: t.sort((e, t) => {
				let i = this.#y(e.name, e.timestamp), a = this.#y(t.name, t.timestamp);
				return r = Math.max(r, i, a), i === a ? n(e.name, t.name) : i - a;
			}).map((e) => e.name),
			maxExecutedAt: r
		};
	}
	#y(e, t) {
		let n = new Date(t).getTime();
		if (Number.isNaN(n)) throw Error(`corrupted migrations: previously executed migration ${e} has an invalid timestamp ${t}`);
		return n;
	}
	#b(e, t) {
		for (let n of t) if (!e.some((e) => e.name === n)) throw Error(`corrupted migrations: previously executed migration ${n} is missing`);
	}
	#x(e, t) {
		for (let n = 0; n < t.length; ++n) if (e[n].name !== t[n]) throw Error(`corrupted migrations: expected previously executed migration ${t[n]} to be at index ${n} but ${e[n].name} was found in its place. New migrations must always have a name that comes alphabetically after the last executed migration.`);
	}
	async #S(e, t, n) {
		let r = t.executedMigrations.toReversed().slice(0, n).map((e) => t.migrations.find((t) => t.name === e)), i = r.map((e) => ({
			migrationName: e.name,
			direction: "Down",
			status: "NotExecuted"
		}));
		for (let t = 0; t < i.length; ++t) {
			let n = r[t];
			try {
				n.down && (await n.down(e), await e.withPlugin(this.#o).deleteFrom(this.#r).where("name", "=", n.name).execute(), i[t] = {
					migrationName: n.name,
					direction: "Down",
					status: "Success"
				});
			} catch (e) {
				throw i[t] = {
					migrationName: n.name,
					direction: "Down",
					status: "Error"
				}, new $_({
					error: e,
					results: i
				});
			}
		}
		return { results: i };
	}
	async #C(e, t, n) {
		let r = t.pendingMigrations.slice(0, n).map((e) => ({
			migrationName: e.name,
			direction: "Up",
			status: "NotExecuted"
		})), { maxExecutedAt: i } = t;
		for (let n = 0; n < r.length; n++) {
			let a = t.pendingMigrations[n];
			try {
				await a.up(e), i = this.#T(i), await e.withPlugin(this.#o).insertInto(this.#r).values({
					name: a.name,
					timestamp: new Date(i).toISOString()
				}).execute(), r[n] = {
					migrationName: a.name,
					direction: "Up",
					status: "Success"
				};
			} catch (e) {
				throw r[n] = {
					migrationName: a.name,
					direction: "Up",
					status: "Error"
				}, new $_({
					error: e,
					results: r
				});
			}
		}
		return { results: r };
	}
	async #w(e) {
		this.#e.db.getExecutor().adapter.supportsCreateIfNotExists && (e = e.ifNotExists()), await e.execute();
	}
	#T(e) {
		let t = Date.now();
		return t > e ? t : (e - t >= Z_ && bf("The machine clock is behind the latest migration `executedAt`. Recording migrations 1 millisecond after it instead."), e + 1);
	}
}, $_ = class extends Error {
	#e;
	constructor(e) {
		super(), this.#e = e;
	}
	get resultSet() {
		return this.#e;
	}
}, ev = class {
	#e;
	constructor(e) {
		this.#e = e;
	}
	async getSchemas() {
		return [];
	}
	async getTables(e = { withInternalKyselyTables: !1 }) {
		return await this.#n(e);
	}
	#t(e, t) {
		let n = e.selectFrom("sqlite_master").where("type", "in", ["table", "view"]).where("name", "not like", "sqlite_%").select([
			"name",
			"sql",
			"type"
		]).orderBy("name");
		return t.withInternalKyselyTables || (n = n.where("name", "!=", J_).where("name", "!=", Y_)), n;
	}
	async #n(e) {
		let t = await this.#t(this.#e, e).execute(), n = await this.#e.with("table_list", (t) => this.#t(t, e)).selectFrom(["table_list as tl", A_`pragma_table_info(tl.name)`.as("p")]).select([
			"tl.name as table",
			"p.cid",
			"p.name",
			"p.type",
			"p.notnull",
			"p.dflt_value",
			"p.pk"
		]).orderBy("tl.name").orderBy("p.cid").execute(), r = {};
		for (let e of n) r[e.table] ??= [], r[e.table].push(e);
		return t.map(({ name: e, sql: t, type: n }) => {
			let i = t?.split(/[\(\),]/)?.find((e) => e.toLowerCase().includes("autoincrement"))?.trimStart()?.split(/\s+/)?.[0]?.replace(/["`]/g, ""), a = r[e] ?? [];
			if (!i) {
				let e = a.filter((e) => e.pk > 0);
				e.length === 1 && e[0].type.toLowerCase() === "integer" && (i = e[0].name);
			}
			return {
				name: e,
				isView: n === "view",
				isForeign: !1,
				columns: a.map((e) => ({
					name: e.name,
					dataType: e.type,
					isNullable: !e.notnull,
					isAutoIncrementing: e.name === i,
					hasDefaultValue: e.dflt_value != null,
					comment: void 0
				}))
			};
		});
	}
}, tv = class extends B_ {
	get supportsMultipleConnections() {
		return !1;
	}
	get supportsTransactionalDdl() {
		return !1;
	}
	get supportsReturning() {
		return !0;
	}
	async acquireMigrationLock(e, t) {}
	async releaseMigrationLock(e, t) {}
}, nv = class {
	#e;
	constructor(e) {
		this.#e = L({ ...e });
	}
	createDriver() {
		return new H_(this.#e);
	}
	createQueryCompiler() {
		return new K_();
	}
	createAdapter() {
		return new tv();
	}
	createIntrospector(e) {
		return new ev(e);
	}
};
// ../../work/wt-border/node_modules/kysely/dist/util/stack-trace-utils.js
function rv(e, t) {
	if (iv(e) && t.stack) {
		let n = t.stack.split("\n").slice(1).join("\n");
		return e.stack += `\n${n}`, e;
	}
	return e;
}
function iv(e) {
	return Ed(e) && I(e.stack);
}
// ../../work/wt-border/node_modules/kysely/dist/dialect/postgres/postgres-driver.js
var av = Symbol(), ov = Symbol(), sv = class {
	#e;
	#t = /* @__PURE__ */ new WeakMap();
	#n;
	constructor(e) {
		this.#e = L({ ...e });
	}
	async init(e) {
		this.#n = Td(this.#e.pool) ? await this.#e.pool(e) : this.#e.pool;
	}
	async acquireConnection(e) {
		let t = await this.#n.connect();
		if (!this.#n) throw t.release(), Error("driver has already been destroyed");
		let n = this.#t.get(t);
		return n || (n = new cv(t, {
			controlClient: this.#e.controlClient || this.#n.Client,
			cursor: this.#e.cursor ?? null,
			poolOptions: this.#n.options
		}), this.#t.set(t, n), this.#e.onCreateConnection && await this.#e.onCreateConnection(n, e)), this.#e.onReserveConnection && await this.#e.onReserveConnection(n, e), n;
	}
	async beginTransaction(e, t) {
		let n = "begin";
		(t.isolationLevel || t.accessMode) && (n = "start transaction", t.isolationLevel && (n += ` isolation level ${t.isolationLevel}`), t.accessMode && (n += ` ${t.accessMode}`)), await e.executeQuery(z_.raw(n));
	}
	async commitTransaction(e) {
		let { rows: t } = await e.executeQuery(z_.raw("commit"));
		if (t[0]?.command === "ROLLBACK") throw new s_();
	}
	async rollbackTransaction(e) {
		try {
			await e.executeQuery(z_.raw("rollback"));
		} catch (t) {
			throw e[ov](), t;
		}
	}
	async savepoint(e, t, n) {
		await e.executeQuery(n(V_("savepoint", t), Y()));
	}
	async rollbackToSavepoint(e, t, n) {
		await e.executeQuery(n(V_("rollback to", t), Y()));
	}
	async releaseSavepoint(e, t, n) {
		await e.executeQuery(n(V_("release", t), Y()));
	}
	async releaseConnection(e) {
		e[av]();
	}
	async destroy() {
		if (this.#n) {
			let e = this.#n;
			this.#n = void 0, await e.end();
		}
	}
}, cv = class {
	#e;
	#t;
	#n;
	#r;
	#i;
	constructor(e, t) {
		this.#e = e, this.#t = t;
	}
	async cancelQuery(e) {
		return await this.#o(`select pg_cancel_backend(${this.#r})`, e);
	}
	async collectSessionInfo() {
		if (this.#r) return;
		let { processID: e } = this.#e;
		if (e) this.#r = e;
		else {
			this.#a();
			let { rows: [{ pid: e }] } = await this.#e.query("select pg_backend_pid() as pid", []);
			this.#r = Number(e);
		}
	}
	async executeQuery(e) {
		this.#a();
		try {
			this.#n = e.queryId;
			let { command: t, rowCount: n, rows: r } = await this.#e.query(e.sql, e.parameters);
			return t === "ROLLBACK" || t === "COMMIT" ? { rows: [{ command: t }] } : {
				numAffectedRows: t === "INSERT" || t === "UPDATE" || t === "DELETE" || t === "MERGE" ? BigInt(n) : void 0,
				rows: r ?? []
			};
		} catch (e) {
			throw rv(e, /* @__PURE__ */ Error());
		} finally {
			this.#n = void 0;
		}
	}
	async killSession(e) {
		return await this.#o(`select pg_terminate_backend(${this.#r})`, e);
	}
	async *streamQuery(e, t) {
		if (!this.#t.cursor) throw Error("`cursor` is not present in your postgres dialect config. It's required to make streaming work in postgres.");
		this.#a(), this.#n = e.queryId;
		let n = this.#e.query(new this.#t.cursor(e.sql, e.parameters.slice()));
		try {
			for (;;) {
				let e = await n.read(t);
				if (e.length === 0) break;
				yield { rows: e };
			}
		} finally {
			await n.close(), this.#n = void 0;
		}
	}
	[av]() {
		this.#e.release(!!this.#i);
	}
	[ov]() {
		this.#i = !0;
	}
	#a() {
		if (this.#i) throw Error("Postgres connection has been discarded");
	}
	async #o(e, t) {
		if (!this.#n) return;
		let { controlClient: n, poolOptions: r } = this.#t, i = this.#n;
		if (!n) return await t(async (t) => {
			i.queryId === this.#n?.queryId && await t.executeQuery(z_.raw(e, []));
		});
		let a = new n({
			...r,
			password: "password" in r ? r.password : void 0
		});
		try {
			if (await a.connect(), i.queryId !== this.#n.queryId) return;
			await a.query(e, []);
		} finally {
			a.end();
		}
	}
}, lv = class {
	#e;
	constructor(e) {
		this.#e = e;
	}
	async getSchemas() {
		return (await this.#e.selectFrom("pg_catalog.pg_namespace").select("nspname").$castTo().execute()).map((e) => ({ name: e.nspname }));
	}
	async getTables(e = { withInternalKyselyTables: !1 }) {
		let t = this.#e.selectFrom("pg_catalog.pg_attribute as a").innerJoin("pg_catalog.pg_class as c", "a.attrelid", "c.oid").innerJoin("pg_catalog.pg_namespace as ns", "c.relnamespace", "ns.oid").innerJoin("pg_catalog.pg_type as typ", "a.atttypid", "typ.oid").innerJoin("pg_catalog.pg_namespace as dtns", "typ.typnamespace", "dtns.oid").select([
			"a.attname as column",
			"a.attnotnull as not_null",
			"a.atthasdef as has_default",
			"c.relname as table",
			"c.relkind as table_type",
			"ns.nspname as schema",
			"typ.typname as type",
			"dtns.nspname as type_schema",
			A_`col_description(a.attrelid, a.attnum)`.as("column_description"),
			A_`pg_get_serial_sequence(quote_ident(ns.nspname) || '.' || quote_ident(c.relname), a.attname)`.as("auto_incrementing")
		]).where("c.relkind", "in", [
			"r",
			"v",
			"p",
			"f"
		]).where("ns.nspname", "!~", "^pg_").where("ns.nspname", "!=", "information_schema").where("ns.nspname", "!=", "crdb_internal").where(A_`has_schema_privilege(ns.nspname, 'USAGE')`).where("a.attnum", ">=", 0).where("a.attisdropped", "!=", !0).orderBy("ns.nspname").orderBy("c.relname").orderBy("a.attnum").$castTo();
		e.withInternalKyselyTables || (t = t.where("c.relname", "!=", J_).where("c.relname", "!=", Y_));
		let n = await t.execute();
		return this.#t(n);
	}
	#t(e) {
		let t = [], n = /* @__PURE__ */ new Map();
		for (let r of e) {
			let e = n.get(r.schema);
			e || (e = /* @__PURE__ */ new Map(), n.set(r.schema, e));
			let i = e.get(r.table);
			i || (i = L({
				columns: [],
				isForeign: r.table_type === "f",
				isView: r.table_type === "v",
				name: r.table,
				schema: r.schema
			}), e.set(r.table, i), t.push(i)), i.columns.push(L({
				comment: r.column_description ?? void 0,
				dataType: r.type,
				dataTypeSchema: r.type_schema,
				hasDefaultValue: r.has_default,
				isAutoIncrementing: r.auto_incrementing !== null,
				isNullable: !r.not_null,
				name: r.column
			}));
		}
		return t;
	}
}, uv = /"/g, dv = class extends F_ {
	sanitizeIdentifier(e) {
		return e.replace(uv, "\"\"");
	}
}, fv = BigInt("3853314791062309107"), pv = 36e5, mv = class extends B_ {
	get supportsTransactionalDdl() {
		return !0;
	}
	get supportsReturning() {
		return !0;
	}
	async acquireMigrationLock(e, t) {
		await A_`
    with set_timeout as (
      select set_config('lock_timeout', '${A_.lit(pv)}', true) as config_val
    )
    select pg_advisory_lock(${A_.lit(fv)})
    from set_timeout`.execute(e);
	}
	async releaseMigrationLock(e, t) {
		await A_`select pg_advisory_unlock(${A_.lit(fv)})`.execute(e);
	}
}, hv = class {
	#e;
	constructor(e) {
		this.#e = e;
	}
	createDriver() {
		return new sv(this.#e);
	}
	createQueryCompiler() {
		return new dv();
	}
	createAdapter() {
		return new mv();
	}
	createIntrospector(e) {
		return new lv(e);
	}
};
// src/server/reports/device-progress.ts
async function gv(e, t, n) {
	if (n.length === 0) return t;
	let r = new Set(n), i = await _v(e, t, [...r]), a = {
		key_id: t.key_id,
		seqs: t.seqs + r.size - i,
		highest_seq: Math.max(t.highest_seq, ...r),
		forked: +(t.forked === 1 || i > 0 || r.size < n.length)
	};
	return await e.insertInto("device_progress").values(a).onConflict((e) => e.column("key_id").doUpdateSet(a)).execute(), a;
}
async function _v(e, t, n) {
	let r = n.filter((e) => e <= t.highest_seq);
	if (r.length === 0) return 0;
	let { held: i } = await e.selectFrom("record").select((e) => e.fn.count("seq").distinct().as("held")).where("key_id", "=", t.key_id).where("seq", "in", r).executeTakeFirstOrThrow();
	return Number(i);
}
var vv = 50;
async function yv(e, t, n) {
	let r = n - 1;
	return t.seqs === t.highest_seq && t.highest_seq >= r ? [] : (await A_`
    select seq + 1 as from_seq, next_seq - 1 as to_seq from (
      select seq, lead(seq, 1, ${n}) over (order by seq) as next_seq
      from (select 0 as seq union select seq from record where key_id = ${t.key_id} and seq < ${n}) as held
    ) as pairs
    where next_seq > seq + 1 order by seq limit ${vv}`.execute(e)).rows.map((e) => [e.from_seq, e.to_seq]);
}
// src/server/reports/learner-module.ts
async function bv(e, t, n) {
	let r = xv(n);
	if (r.length === 0) return [];
	let i = [], a = await e.selectFrom("learner_module").selectAll().where("account_id", "=", t).where("module_id", "in", r).execute();
	for (let o of r) {
		let r = n.filter((e) => e.module_id === o), s = a.find((e) => e.module_id === o), c = (s?.voids ?? 0) > 0 || r.some((e) => e.kind === "void") ? await Sv(e, t, o) : r.reduce(sd, s ?? od(t, o));
		await Cv(e, c), c.passed_by !== null && (s?.passed_by ?? null) === null && i.push(o);
	}
	return i;
}
var xv = (e) => [...new Set(e.flatMap(({ kind: e, module_id: t }) => e === "question" || t === "" ? [] : [t]))];
async function Sv(e, t, n) {
	let r = await e.selectFrom("record").selectAll().where("account_id", "=", t).where("module_id", "=", n).execute(), i = new Set(r.map((e) => e.voids));
	return r.filter((e) => !i.has(e.record_id)).reduce(sd, od(t, n));
}
async function Cv(e, t) {
	await e.insertInto("learner_module").values(t).onConflict((e) => e.columns(["account_id", "module_id"]).doUpdateSet(t)).execute();
}
// src/server/sync/store-records.ts
async function wv(e, t, n) {
	let r = n.filter((e) => e.kind === "sound").length;
	if (r === 0) return null;
	let i = await qr(e, t, r);
	return {
		from: i,
		to: i + r - 1
	};
}
async function Tv(e, t) {
	let { keyId: n, accountId: r, prepared: i, now: a, measuredOffsetMs: o } = t, s = await Dv(e, i), c = [], l = [];
	for (let [u, d] of i.entries()) {
		if (d.kind === "unsound") {
			let i = await $u(e, {
				keyId: n,
				accountId: r,
				id: d.id,
				reason: d.reason,
				raw: t.rawOf(u),
				measuredOffsetMs: o
			}, a);
			l.push({
				kind: "refused",
				id: d.id,
				reason: d.reason,
				code: i
			});
			continue;
		}
		let i = s.get(d.record.id);
		if (i === void 0) {
			let e = Ov(d, t);
			s.set(e.record_id, e), c.push(e), l.push(kv(e));
		} else if (i.account_id === r && i.content === d.content) l.push(kv(i));
		else {
			let i = {
				keyId: n,
				accountId: r,
				id: d.record.id,
				reason: "different-content",
				raw: t.rawOf(u),
				measuredOffsetMs: o
			};
			l.push({
				kind: "refused",
				id: d.record.id,
				reason: "different-content",
				code: await $u(e, i, a)
			});
		}
	}
	let u = await gv(e, t.state.progress, c.map((e) => e.seq)), d = c.length > 0 ? await Ev(e, t, c) : 0;
	return {
		replies: l,
		progress: u,
		latest: t.state.latest + d
	};
}
async function Ev(e, { keyId: t, accountId: n, now: r, state: i, numbers: a, issuer: o }, s) {
	if (a === null) throw Error("records without numbers");
	await e.insertInto("record").values(s.map((e, t) => ({
		...e,
		change_number: a.from + t
	}))).execute();
	let c = await bv(e, n, s);
	return i.hasQuarantine && await ed(e, t, s.map((e) => e.record_id), r), hd(e, o, n, c, r);
}
async function Dv(e, t) {
	let n = t.flatMap((e) => e.kind === "sound" ? [e.record.id] : []);
	if (n.length === 0) return /* @__PURE__ */ new Map();
	let r = await e.selectFrom("record").selectAll().where("record_id", "in", n).execute();
	return new Map(r.map((e) => [e.record_id, e]));
}
function Ov({ record: e, content: t, marking: n }, r) {
	return {
		record_id: e.id,
		key_id: r.keyId,
		account_id: r.accountId,
		seq: e.seq,
		kind: e.kind,
		module_id: e.moduleId ?? "",
		pack_hash: e.packHash ?? "",
		submitted_at: e.submittedAt,
		offset_ms: e.offsetMs,
		measured_offset_ms: r.measuredOffsetMs,
		received_at: r.receivedAt,
		receipt: ad(a("sha256", id(t, r.receivedAt), "buffer")),
		change_number: 0,
		content: t,
		score_raw: n?.score.raw ?? null,
		score_max: n?.score.max ?? null,
		passed: n === null ? null : Number(n.passed),
		lesson_id: e.kind === "session" || e.kind === "question" ? e.lessonId : null,
		completed: e.kind === "session" ? Number(e.completed) : null,
		spent_ms: Sn(e),
		voids: e.kind === "void" ? e.voids : null
	};
}
function kv(e) {
	let t = e.score_raw === null || e.score_max === null ? null : {
		raw: e.score_raw,
		max: e.score_max
	};
	return {
		kind: "stored",
		id: e.record_id,
		receipt: e.receipt,
		receivedAt: e.received_at,
		score: t
	};
}
// src/server/sync/accept.ts
async function Av(e, t, n) {
	let { key_id: r, account_id: i } = t, a = await e.keys.findDevice(r);
	if (a === void 0 || a.isEnded) return "device-ended";
	let o = Buffer.from(t.raw).toString(), s = await qu([JSON.parse(o)], `{"records":[${o}]}`, e.packs);
	return e.writer.write(async (a) => {
		let c = await wv(a, i, s), l = await Iu(a, r, i), { replies: u } = await Tv(a, {
			keyId: r,
			accountId: i,
			prepared: s,
			rawOf: () => o,
			now: n,
			receivedAt: t.received_at,
			measuredOffsetMs: t.measured_offset_ms,
			state: l,
			numbers: c,
			issuer: e.issuer
		}), [d] = u;
		return d?.kind === "stored" ? (await nd(a, t.digest, n), t.resolved_at === null && await Jr(a, i, [{
			kind: "receipt",
			objectId: d.id
		}]), null) : d?.reason ?? "malformed";
	});
}
// src/server/sync/quarantine.routes.ts
function jv(e, t) {
	gs(e, t, {
		method: "put",
		path: "/api/learners/:id/quarantine/:code",
		summary: "Accept a record that was refused, if it can be accepted now; if not, `refused` says why",
		body: fr,
		answer: pr
	}, async (e, { now: n, param: r }) => {
		let i = fi(r("id")), a = i === void 0 ? void 0 : await ni(t.db, i);
		if (a === void 0 || a.is_learner !== 1 || !Mt(e, a.cohort_id)) return M("not-found");
		let o = await td(t.db, a.account_id, r("code").toUpperCase());
		return o === void 0 ? M("not-found") : F({
			now: n,
			refused: await Av(t, o, n)
		});
	});
}
// src/server/reports/device-report.ts
async function Mv(e, t, n, r, i) {
	let a = {
		heard_at: r,
		build: n.build,
		free_mb: n.freeMb,
		persisted: n.persisted === null ? null : Number(n.persisted),
		waiting: n.waiting,
		refused: n.refused,
		next_seq: n.nextSeq,
		clock_offset_ms: i,
		packs: JSON.stringify(n.packs)
	};
	await e.insertInto("device_report").values({
		key_id: t,
		...a
	}).onConflict((e) => e.column("key_id").doUpdateSet(a)).execute();
}
// src/server/accounts/account-facts.ts
async function Nv(e, t) {
	let n = await e.selectFrom("account").selectAll().where("account_id", "=", t).executeTakeFirstOrThrow(), r = [...(await e.selectFrom("supervision").select("cohort_id").where("account_id", "=", t).execute()).map((e) => e.cohort_id), ...n.cohort_id === null ? [] : [n.cohort_id]], i = r.length === 0 ? [] : await e.selectFrom("cohort").selectAll().where("cohort_id", "in", r).orderBy("name").execute(), a = n.cohort_id === null ? [] : await e.selectFrom("supervision").innerJoin("account", "account.account_id", "supervision.account_id").select(["account.name", "account.phone"]).where("supervision.cohort_id", "=", n.cohort_id).where("account.ended", "=", 0).orderBy("account.name").execute();
	return {
		id: n.account_id,
		name: n.name,
		roles: ti(n),
		language: n.language,
		address: n.address,
		cohorts: i.map(li),
		supervisors: a.map(({ name: e, phone: t }) => ({
			name: e,
			phone: t
		}))
	};
}
async function Pv(e, t, n) {
	if (n.length === 0) return /* @__PURE__ */ new Map();
	let r = await e.selectFrom("account").leftJoin("cohort", "cohort.cohort_id", "account.cohort_id").select(["account.cohort_id", "cohort.time_zone"]).where("account.account_id", "=", t).executeTakeFirstOrThrow(), i = await e.selectFrom("assignment").innerJoin("account", "account.account_id", "assignment.assigned_by").selectAll("assignment").select("account.name as assigner").where("assignment_id", "in", n.map((e) => En(e))).execute();
	return new Map(i.map((e) => [e.assignment_id, Fv(e, e.assigner, r.cohort_id, r.time_zone)]));
}
function Fv(e, t, n, r) {
	return {
		id: e.assignment_id,
		version: e.version,
		moduleId: e.module_id,
		dueOn: e.due_on,
		graceDays: e.grace_days,
		timeZone: r ?? "Africa/Casablanca",
		note: e.note,
		assignedBy: t,
		assignedAt: e.assigned_at,
		withdrawn: e.withdrawn === 1 || e.cohort_id !== null && e.cohort_id !== n
	};
}
// src/server/certificates/certificate.repository.ts
async function Iv(e, t) {
	if (t.length === 0) return /* @__PURE__ */ new Map();
	let n = await e.selectFrom("certificate").select(["certificate_id", "statement"]).where("certificate_id", "in", t.map((e) => En(e))).execute();
	return new Map(n.map((e) => [e.certificate_id, {
		id: e.certificate_id,
		statement: e.statement
	}]));
}
// src/server/sync/receipts.ts
async function Lv(e, t) {
	if (t.length === 0) return /* @__PURE__ */ new Map();
	let n = await e.selectFrom("record").select([
		"record_id",
		"receipt",
		"received_at"
	]).where("record_id", "in", t.map((e) => En(e))).execute();
	return new Map(n.map(({ record_id: e, receipt: t, received_at: n }) => [e, {
		kind: "receipt",
		id: e,
		receipt: t,
		receivedAt: n
	}]));
}
// src/server/sync/read-changes.ts
var Rv = 60;
async function zv(e, t) {
	let { latest: n } = t.state, r = Bv(t.cursor, n), i = t.numbers !== null && r === t.numbers.from - 1 && n === t.numbers.to;
	if (r === n || i) return {
		changes: [],
		cursor: String(n),
		more: !1
	};
	let a = await Vv(e, t, r), o = a.slice(0, Rv), s = a.length > Rv, c = s ? o.at(-1)?.number ?? r : n;
	return {
		changes: await Uv(e, t.accountId, o),
		cursor: String(c),
		more: s
	};
}
function Bv(e, t) {
	let n = e !== null && /^\d{1,15}$/.test(e) ? Number(e) : 0;
	return n <= t ? n : 0;
}
async function Vv(e, { accountId: t, keyId: n, state: r }, i) {
	let a = await e.selectFrom("change").select([
		"number",
		"kind",
		"object_id"
	]).where("account_id", "=", t).where("number", ">", i).orderBy("number").limit(61).execute(), o = r.hasOtherKeys ? await Hv(e, t, n, i) : [];
	return [...a.map((e) => ({
		number: e.number,
		kind: e.kind,
		objectId: e.object_id
	})), ...o.map((e) => {
		let t = zr(Lc, JSON.parse(e.content));
		if (t.kind === "malformed") throw Error("a stored record cannot be read");
		let n = {
			kind: "record",
			record: t.value,
			receipt: e.receipt,
			receivedAt: e.received_at
		};
		return {
			number: e.change_number,
			kind: "record",
			change: n
		};
	})].toSorted((e, t) => e.number - t.number);
}
function Hv(e, t, n, r) {
	return e.selectFrom("record").select([
		"change_number",
		"content",
		"receipt",
		"received_at"
	]).where("account_id", "=", t).where("change_number", ">", r).where("key_id", "!=", n).orderBy("change_number").limit(61).execute();
}
async function Uv(e, t, n) {
	let r = (e) => n.flatMap((t) => "objectId" in t && t.kind === e ? [t.objectId] : []), i = await Pv(e, t, r("assignment")), a = await Qc(e, r("answer")), o = await Iv(e, r("certificate")), s = await Lv(e, r("receipt")), c = [];
	for (let r of n) switch (r.kind) {
		case "record":
			c.push(r.change);
			break;
		case "account":
			c.push({
				kind: "account",
				account: await Nv(e, t)
			});
			break;
		case "assignment": {
			let e = i.get(r.objectId);
			e !== void 0 && c.push({
				kind: "assignment",
				assignment: e
			});
			break;
		}
		case "answer": {
			let e = a.get(r.objectId);
			e !== void 0 && c.push({
				kind: "answer",
				answer: e
			});
			break;
		}
		case "certificate": {
			let e = o.get(r.objectId);
			e !== void 0 && c.push({
				kind: "certificate",
				certificate: e
			});
			break;
		}
		case "receipt": {
			let e = s.get(r.objectId);
			e !== void 0 && c.push(e);
		}
	}
	return c;
}
// src/server/sync/sync.routes.ts
function Wv(e, t) {
	ds(e, t, {
		method: "post",
		path: "/api/sync",
		summary: "Deliver records, receive what changed",
		body: Bc,
		answer: Yc,
		hearsEnded: !0
	}, (e, n) => n.body.protocol > 1 ? Promise.resolve(M("unsupported-protocol")) : e.isEnded ? Kv(t, e, n) : Gv(t, e, n));
}
async function Gv(e, t, n) {
	let { keyId: r, accountId: i } = t, { body: a, now: o } = n, s = await qu(a.records, n.text, e.packs), c = o - a.now, l = Jv(n.text), u = a.epoch === e.installation.epoch ? a.cursor : null, d = await e.writer.write(async (t) => {
		let n = await wv(t, i, s), d = await Iu(t, r, i), { issuer: f } = e, { replies: p, progress: m, latest: ee } = await Tv(t, {
			keyId: r,
			accountId: i,
			prepared: s,
			rawOf: l,
			now: o,
			receivedAt: o,
			measuredOffsetMs: c,
			state: d,
			numbers: n,
			issuer: f
		});
		return await Mv(t, r, a.device, o, c), {
			replies: p,
			missing: await yv(t, m, a.device.nextSeq),
			...await zv(t, {
				keyId: r,
				accountId: i,
				cursor: u,
				state: {
					...d,
					latest: ee
				},
				numbers: n
			})
		};
	});
	return F({
		protocol: 1,
		epoch: e.installation.epoch,
		now: e.clock(),
		replies: [...d.replies],
		missing: d.missing,
		changes: [...d.changes],
		cursor: d.cursor,
		more: d.more,
		catalogue: e.packs.catalogueHash
	});
}
async function Kv(e, { keyId: t, accountId: n }, r) {
	let { body: i, now: a } = r;
	if (i.records.length === 0) return M("device-ended");
	let o = Jv(r.text), s = await e.writer.write((e) => qv(e, i.records, (e, r) => ({
		keyId: t,
		accountId: n,
		id: e,
		reason: "device-ended",
		raw: o(r),
		measuredOffsetMs: a - i.now
	}), a));
	return F({
		protocol: 1,
		epoch: e.installation.epoch,
		now: e.clock(),
		replies: i.records.map((e, t) => ({
			kind: "refused",
			id: Xu(e),
			reason: "device-ended",
			code: s[t] ?? ""
		})),
		missing: [],
		changes: [],
		cursor: i.cursor ?? "",
		more: !1,
		catalogue: e.packs.catalogueHash
	});
}
async function qv(e, t, n, r) {
	let i = [];
	for (let [a, o] of t.entries()) i.push(await $u(e, n(Xu(o), a), r));
	return i;
}
function Jv(e) {
	let t;
	return (n) => (t ??= Uu(e))[n] ?? "";
}
// src/server/app.ts
function Yv(e) {
	let t = new At();
	return t.use(lc(e.log, e.random)), t.use(uc(e.site.csp, e.isHttps)), pc(t, e), t.use("/api/*", (t, n) => e.isStopping() ? Promise.resolve(hi(M("unavailable", { retryAfterS: 5 }))) : n()), Mc(t, e), Us(t, e), Hs(t, e), Wv(t, e), Il(t, e), oc(t, e), Tc(t, e), _s(t, e), uu(t, e), ec(t, e), jv(t, e), dl(t, e), Zs(t, e), _u(t, e), cc(t, e), t.all("/api/*", () => hi(M("not-found"))), Nu(t, e), t.onError((t) => (e.log({
		event: "failure",
		error: t.name,
		message: t.message.slice(0, 300),
		at: t.stack?.split("\n")[1]?.trim() ?? ""
	}), hi(M("unavailable", { retryAfterS: 30 })))), t;
}
// src/protocol/catalogue.ts
var Xv = /* @__PURE__ */ w({
	ar: /* @__PURE__ */ T(),
	fr: /* @__PURE__ */ T(),
	en: /* @__PURE__ */ T()
}), Zv = /* @__PURE__ */ w({
	manifest: Nn(),
	bytes: O,
	essentialBytes: O
}), Qv = /* @__PURE__ */ w({
	...Rn.entries,
	kid: In
}), $v = /* @__PURE__ */ w({
	format: /* @__PURE__ */ x(1),
	courses: /* @__PURE__ */ y(/* @__PURE__ */ w({
		courseId: j(),
		title: Xv,
		modules: /* @__PURE__ */ y(j())
	})),
	modules: /* @__PURE__ */ y(/* @__PURE__ */ w({
		moduleId: j(),
		title: Xv,
		summary: Xv,
		minutes: O,
		prerequisites: /* @__PURE__ */ y(j()),
		packs: /* @__PURE__ */ w({
			ar: Zv,
			fr: Zv
		})
	})),
	issuer: /* @__PURE__ */ cn(/* @__PURE__ */ w({ keys: /* @__PURE__ */ y(Qv) }))
}), ey = "/packs/catalogue.json", ty = 1e4, ny = 2e4;
function ry(e, t) {
	let n = /* @__PURE__ */ new Map();
	return {
		async findDevice(r) {
			let i = t(), a = n.get(r);
			if (a !== void 0 && Math.abs(i - a.at) <= ty) return a.device;
			n.delete(r);
			let o = await iy(e, r, a?.device.key);
			if (o === void 0) return;
			let s = n.size >= ny ? n.keys().next().value : void 0;
			return s !== void 0 && n.delete(s), n.set(r, {
				device: o,
				at: i
			}), o;
		},
		forgetAccount(e) {
			for (let [t, { device: r }] of n) r.accountId === e && n.delete(t);
		}
	};
}
async function iy(e, t, n) {
	let r = await e.selectFrom("device").innerJoin("account", "account.account_id", "device.account_id").select([
		"device.account_id",
		"device.public_key",
		"device.ended",
		"account.ended as account_ended"
	]).where("device.key_id", "=", t).executeTakeFirst();
	if (r === void 0) return;
	let i = n === void 0 ? zr(Rn, JSON.parse(r.public_key)) : void 0, a = i?.kind === "decoded" ? await cs(i.value) : n;
	if (a === void 0) throw Error(`device ${t.slice(0, 8)} has a key that cannot be used`);
	return {
		keyId: t,
		accountId: r.account_id,
		key: a,
		isEnded: r.ended === 1 || r.account_ended === 1
	};
}
// src/server/accounts/passwords.ts
var ay = 47104, oy = 32, sy = 4;
function cy(e) {
	let t = py(sy), n = ly(e(16), e(oy));
	return {
		async hashPassword(n) {
			let r = e(16);
			return ly(r, await t(() => fy(n, r)));
		},
		async isPassword(e, r) {
			let { salt: i, tag: a } = uy(r ?? n), o = await t(() => fy(e, i));
			return c(o, a) && r !== null;
		}
	};
}
var ly = (e, t) => `$argon2id$v=19$m=${ay},t=1,p=1$${dy(e)}$${dy(t)}`;
function uy(e) {
	let [, , , , t = "", n = ""] = e.split("$");
	return {
		salt: Buffer.from(t, "base64"),
		tag: Buffer.from(n, "base64")
	};
}
var dy = (e) => Buffer.from(e).toString("base64").replace(/=+$/, "");
function fy(t, n) {
	let r = Buffer.from(t.normalize("NFC"));
	return new Promise((t, i) => {
		e("argon2id", {
			message: r,
			nonce: n,
			parallelism: 1,
			tagLength: oy,
			memory: ay,
			passes: 1
		}, (e, n) => e === null ? t(n) : i(e));
	});
}
function py(e) {
	let t = e, n = [];
	return async (e) => {
		t > 0 ? t-- : await new Promise((e) => n.push(e));
		try {
			return await e();
		} finally {
			let e = n.shift();
			e === void 0 ? t++ : e();
		}
	};
}
// src/server/certificates/signer.ts
var my = "certificate-key", hy = /* @__PURE__ */ dn(Rn.entries), gy = /* @__PURE__ */ dn({
	...Rn.entries,
	d: /* @__PURE__ */ T()
});
async function _y(e) {
	await e.selectFrom("installation").select("name").where("name", "=", my).executeTakeFirst() === void 0 && await e.insertInto("installation").values({
		name: my,
		value: JSON.stringify(yy())
	}).onConflict((e) => e.column("name").doNothing()).execute();
	let t = (await e.selectFrom("installation").selectAll().orderBy("name").execute()).filter(({ name: e }) => e.startsWith(my)), n = t.find(({ name: e }) => e === my);
	if (n === void 0) throw Error("the key of the certificates is gone");
	let i = vn(gy, JSON.parse(n.value)), a = t.filter((e) => e !== n).map(({ value: e }) => vn(hy, JSON.parse(e)));
	return vy(r({
		format: "jwk",
		key: i
	}), [i, ...a].map(by));
}
function vy(e, t) {
	return {
		keys: t,
		sign(n) {
			let r = Hr(t[0]?.kid ?? "", n);
			return `${r}.${s("sha256", Buffer.from(r), {
				key: e,
				dsaEncoding: "ieee-p1363"
			}).toString("base64url")}`;
		}
	};
}
var yy = () => i("ec", { namedCurve: "P-256" }).privateKey.export({ format: "jwk" });
function by({ crv: e, kty: t, x: n, y: r }) {
	return {
		crv: e,
		kty: t,
		x: n,
		y: r,
		kid: as({
			crv: e,
			kty: t,
			x: n,
			y: r
		})
	};
}
// src/server/database/group-commit.ts
var xy = 64;
function Sy(e) {
	let t = [], n = null;
	async function r() {
		for (await ce(); t.length > 0;) await Cy(e, t.splice(0, xy)), await ce();
		n = null;
	}
	return {
		write(e) {
			return new Promise((i, a) => {
				t.push({
					run: async (t) => {
						let n = await e(t);
						return () => i(n);
					},
					fail: a
				}), n ??= r();
			});
		},
		async drain() {
			for (; n !== null;) await n;
		}
	};
}
async function Cy(e, t) {
	try {
		let n = await e.transaction().execute(async (e) => {
			let n = [];
			for (let r of t) n.push(await r.run(e));
			return n;
		});
		for (let e of n) e();
	} catch {
		await wy(e, t);
	}
}
async function wy(e, t) {
	try {
		let n = await e.transaction().execute(async (e) => {
			let n = [];
			for (let r of t) {
				await A_`savepoint job`.execute(e);
				try {
					n.push(await r.run(e)), await A_`release savepoint job`.execute(e);
				} catch (t) {
					await A_`rollback to savepoint job`.execute(e), n.push(() => r.fail(t));
				}
			}
			return n;
		});
		for (let e of n) e();
	} catch (e) {
		for (let n of t) n.fail(e);
	}
}
// src/server/database/installation.ts
async function Ty(e, t) {
	await e.insertInto("installation").values([{
		name: "epoch",
		value: Ey(t(16))
	}, {
		name: "code-secret",
		value: Ey(t(32))
	}]).onConflict((e) => e.column("name").doNothing()).execute();
	let n = await e.selectFrom("installation").selectAll().execute(), r = (e) => n.find((t) => t.name === e)?.value ?? "";
	return {
		epoch: r("epoch"),
		codeSecret: r("code-secret")
	};
}
var Ey = (e) => Buffer.from(e).toString("hex");
// src/server/packs/catalogue-file.ts
async function Dy(e) {
	if (e === void 0) return;
	let t = zr($v, JSON.parse(await re(e, "utf8")));
	if (t.kind === "malformed") throw Error("the catalogue cannot be read; run the build again");
	return t.value;
}
async function Oy(e, t, n, r) {
	let i = m(r, "catalogue.json"), a = Buffer.from(JSON.stringify({
		...t,
		issuer: { keys: [...n] }
	}));
	return await ne(r, { recursive: !0 }), await ky(`${i}.br`, l(a)), await ky(`${i}.gz`, d(a)), await ky(i, a), {
		...e,
		files: new Map([...e.files, [ey, await Eu(ey, i)]])
	};
}
async function ky(e, t) {
	await se(`${e}.new`, t), await ae(`${e}.new`, e);
}
// src/domain/content/quiz.ts
var Ay = [
	"single-choice",
	"multiple-choice",
	"true-false",
	"ordering",
	"matching",
	"numeric",
	"scenario",
	"picture-choice",
	"short-text"
], jy = ["at-once", "at-end"], My = /* @__PURE__ */ T(), Ny = /* @__PURE__ */ b(), Py = /* @__PURE__ */ w({
	hash: Nn(),
	extension: /* @__PURE__ */ C([
		"json",
		"html",
		"svg",
		"webp",
		"avif",
		"opus"
	]),
	bytes: O,
	role: /* @__PURE__ */ C([
		"lesson",
		"quiz",
		"practice",
		"sources",
		"media"
	]),
	essential: /* @__PURE__ */ b()
}), Fy = /* @__PURE__ */ w({
	format: /* @__PURE__ */ x(1),
	moduleId: j(),
	language: Fn,
	version: O,
	title: My,
	summary: My,
	minutes: O,
	objectives: /* @__PURE__ */ y(My),
	criterion: /* @__PURE__ */ x("passed"),
	passMark: /* @__PURE__ */ E(/* @__PURE__ */ un(), /* @__PURE__ */ Qt(0), /* @__PURE__ */ Xt(1)),
	criticalQuestions: /* @__PURE__ */ y(j()),
	lessons: /* @__PURE__ */ y(/* @__PURE__ */ w({
		lessonId: j(),
		title: My,
		minutes: O,
		cards: O,
		part: Nn()
	})),
	quiz: /* @__PURE__ */ S(/* @__PURE__ */ w({ part: Nn() })),
	practice: /* @__PURE__ */ S(/* @__PURE__ */ w({ part: Nn() })),
	sources: /* @__PURE__ */ S(/* @__PURE__ */ w({ part: Nn() })),
	parts: /* @__PURE__ */ y(Py)
}), Iy = /* @__PURE__ */ w({
	src: /* @__PURE__ */ T(),
	alt: My
}), Ly = /* @__PURE__ */ w({
	questionId: j(),
	kind: /* @__PURE__ */ C(Ay),
	prompt: My,
	choices: /* @__PURE__ */ y(/* @__PURE__ */ w({
		choiceId: j(),
		text: My,
		feedback: My,
		picture: /* @__PURE__ */ fn(/* @__PURE__ */ S(Iy), null),
		accepts: /* @__PURE__ */ fn(/* @__PURE__ */ y(My), [])
	})),
	partners: /* @__PURE__ */ y(/* @__PURE__ */ w({
		partnerId: /* @__PURE__ */ T(),
		text: My
	})),
	correct: /* @__PURE__ */ y(/* @__PURE__ */ T()),
	critical: /* @__PURE__ */ b(),
	lessonId: /* @__PURE__ */ S(j()),
	card: /* @__PURE__ */ S(/* @__PURE__ */ T()),
	right: /* @__PURE__ */ S(My),
	closing: /* @__PURE__ */ S(My),
	unit: /* @__PURE__ */ S(My),
	other: /* @__PURE__ */ fn(/* @__PURE__ */ S(My), null),
	picture: /* @__PURE__ */ S(Iy),
	awaitingReview: Ny,
	parallelOf: /* @__PURE__ */ fn(/* @__PURE__ */ S(j()), null)
}), Ry = /* @__PURE__ */ w({
	draw: /* @__PURE__ */ S(O),
	tells: /* @__PURE__ */ fn(/* @__PURE__ */ C(jy), "at-once"),
	asksConfidence: /* @__PURE__ */ fn(/* @__PURE__ */ b(), !1),
	questions: /* @__PURE__ */ y(Ly)
});
// src/server/packs/import-packs.ts
async function zy(e, t, n) {
	let r = (await Hy(t)).filter((e) => /^[0-9a-f]{64}\.json$/.test(e)), i = new Set((await e.selectFrom("pack").select("pack_hash").execute()).map((e) => e.pack_hash));
	for (let o of r) {
		let r = En(o.slice(0, 64));
		if (i.has(r)) continue;
		let s = await re(m(t, o)), c = Vy(s);
		c !== void 0 && a("sha256", s) === r && await By(e, t, {
			packHash: r,
			manifest: c,
			text: s.toString("utf8")
		}, n);
	}
}
async function By(e, t, { packHash: n, manifest: r, text: i }, a) {
	let o = r.quiz?.part ?? null, s = o === null ? null : await re(m(t, `${o}.json`), "utf8");
	if (s !== null && zr(Ry, JSON.parse(s)).kind === "malformed") throw Error(`the quiz of ${r.moduleId} (${r.language}) cannot be read; run the build again`);
	await e.transaction().execute(async (e) => {
		o !== null && s !== null && await e.insertInto("quiz").values({
			quiz_hash: o,
			body: s
		}).onConflict((e) => e.doNothing()).execute(), await e.insertInto("pack").values({
			pack_hash: n,
			module_id: r.moduleId,
			language: r.language,
			version: r.version,
			title: r.title,
			manifest: i,
			quiz_hash: o,
			added_at: a
		}).onConflict((e) => e.doNothing()).execute();
	});
}
function Vy(e) {
	let t = zr(Fy, JSON.parse(e.toString("utf8")));
	return t.kind === "decoded" ? t.value : void 0;
}
async function Hy(e) {
	try {
		return await ie(e);
	} catch (e) {
		if (e instanceof Error && "code" in e && e.code === "ENOENT") return [];
		throw e;
	}
}
// src/server/packs/shelf.ts
var Uy = 200;
function Wy(e, t) {
	let n = /* @__PURE__ */ new Map();
	return {
		catalogueHash: t,
		async findPack(t) {
			let r = n.get(t);
			if (r !== void 0) return r;
			let i = await Gy(e, t);
			if (i === void 0) return;
			let a = n.size >= Uy ? n.keys().next().value : void 0;
			return a !== void 0 && n.delete(a), n.set(t, i), i;
		}
	};
}
async function Gy(e, t) {
	let n = await e.selectFrom("pack").leftJoin("quiz", "quiz.quiz_hash", "pack.quiz_hash").select(["pack.manifest", "quiz.body"]).where("pack.pack_hash", "=", t).executeTakeFirst();
	if (n === void 0) return;
	let r = zr(Fy, JSON.parse(n.manifest)), i = n.body === null ? null : zr(Ry, JSON.parse(n.body));
	if (r.kind === "malformed" || i?.kind === "malformed") throw Error(`pack ${t} cannot be read`);
	return {
		manifest: r.value,
		quiz: i?.value ?? null
	};
}
// src/server/site/keep-files.ts
var Ky = (e) => ({
	packs: m(e, "packs"),
	assets: m(e, "assets")
}), qy = 10, Jy = /* @__PURE__ */ y(/* @__PURE__ */ dn({
	build: /* @__PURE__ */ T(),
	assets: /* @__PURE__ */ y(/* @__PURE__ */ T())
}));
async function Yy(e, t, n) {
	let r = Ky(n), i = (await $y(m(e, "client/packs"))).filter((e) => /^[0-9a-f]{64}\./.test(e));
	await Xy(m(e, "client/packs"), r.packs, i);
	let a = await $y(m(e, "client/assets"));
	await Xy(m(e, "client/assets"), r.assets, a), await Zy(n, {
		build: t,
		assets: a
	});
}
async function Xy(e, t, n) {
	await ne(t, { recursive: !0 });
	let r = new Set(await $y(t));
	for (let i of n) r.has(i) || (await te(m(e, i), m(t, `.copying-${i}`)), await ae(m(t, `.copying-${i}`), m(t, i)));
}
async function Zy(e, t) {
	let n = m(e, "builds.json"), r = [t, ...(await Qy(n)).filter((e) => e.build !== t.build)].slice(0, qy);
	await se(`${n}.new`, JSON.stringify(r)), await ae(`${n}.new`, n);
	let i = new Set(r.flatMap((e) => e.assets)), { assets: a } = Ky(e);
	for (let e of await $y(a)) i.has(e) || await oe(m(a, e), {
		recursive: !0,
		force: !0
	});
}
async function Qy(e) {
	try {
		let t = /* @__PURE__ */ yn(Jy, JSON.parse(await re(e, "utf8")));
		return t.success ? t.output : [];
	} catch {
		return [];
	}
}
async function $y(e) {
	try {
		return (await ie(e, { withFileTypes: !0 })).filter((e) => e.isFile()).map((e) => e.name);
	} catch {
		return [];
	}
}
// src/server/site/open-site.ts
var eb = /* @__PURE__ */ dn({
	build: /* @__PURE__ */ T(),
	csp: /* @__PURE__ */ T()
});
async function tb(e) {
	if (e === null || !le(m(e, "build.json"))) return {
		build: "none",
		csp: dc,
		files: /* @__PURE__ */ new Map()
	};
	let { build: t, csp: n } = vn(eb, JSON.parse(await re(m(e, "build.json"), "utf8"))), r = m(e, "client"), i = /* @__PURE__ */ new Map();
	for (let e of await ie(r, {
		recursive: !0,
		withFileTypes: !0
	})) {
		if (!e.isFile() || /\.(br|gz)$/.test(e.name)) continue;
		let t = m(e.parentPath, e.name), n = t.slice(r.length).split(ee).join("/");
		i.set(n, await Eu(n, t));
	}
	return {
		build: t,
		csp: n,
		files: i
	};
}
// src/server/create-dependencies.ts
async function nb(e) {
	let { db: t, clock: n, random: r, log: i, dataDir: o, dist: s, isHttps: c, isStopping: l } = e, u = await tb(s), d = Ky(o);
	s !== null && u.build !== "none" && await Yy(s, u.build, o), await zy(t, d.packs, n());
	let f = await _y(t), p = await Dy(u.files.get(ey)?.file), ee = p === void 0 ? u : await Oy(u, p, f.keys, m(o, "site")), te = ee.files.get(ey), ne = a("sha256", te === void 0 ? "" : await re(te.file));
	return {
		db: t,
		writer: Sy(t),
		installation: await Ty(t, r),
		clock: n,
		random: r,
		log: i,
		keys: ry(t, n),
		passwords: cy(r),
		packs: Wy(t, En(ne)),
		site: ee,
		issuer: {
			signer: f,
			association: e.association ?? null,
			courses: p?.courses ?? []
		},
		kept: ee.build === "none" ? null : d,
		isHttps: c,
		isStopping: l
	};
}
// src/server/database/data-lock.ts
function rb(e) {
	ue(e, { recursive: !0 });
	let t = new de(m(e, "server.lock"));
	try {
		t.exec("PRAGMA busy_timeout = 0"), t.exec("BEGIN EXCLUSIVE");
	} catch {
		return t.close(), { kind: "taken" };
	}
	return {
		kind: "locked",
		release: () => t.close()
	};
}
// src/server/database/migrate.ts
var ib = {
	"0001-first": { async up(e) {
		let { schema: t } = e;
		await t.createTable("installation").addColumn("name", "text", (e) => e.primaryKey()).addColumn("value", "text", (e) => e.notNull()).execute(), await t.createTable("cohort").addColumn("cohort_id", "text", (e) => e.primaryKey()).addColumn("name", "text", (e) => e.notNull()).addColumn("time_zone", "text", (e) => e.notNull()).addColumn("created_at", "bigint", (e) => e.notNull()).execute(), await t.createTable("account").addColumn("account_id", "text", (e) => e.primaryKey()).addColumn("name", "text", (e) => e.notNull()).addColumn("is_learner", "integer", (e) => e.notNull()).addColumn("is_supervisor", "integer", (e) => e.notNull()).addColumn("is_administrator", "integer", (e) => e.notNull()).addColumn("language", "text", (e) => e.notNull()).addColumn("address", "text", (e) => e.notNull()).addColumn("login", "text", (e) => e.unique()).addColumn("password_hash", "text").addColumn("phone", "text").addColumn("cohort_id", "text", (e) => e.references("cohort.cohort_id")).addColumn("joined_at", "bigint", (e) => e.notNull()).addColumn("ended", "integer", (e) => e.notNull()).addColumn("change_number", "bigint", (e) => e.notNull()).execute(), await t.createIndex("account_cohort").on("account").column("cohort_id").execute(), await t.createTable("device").addColumn("key_id", "text", (e) => e.primaryKey()).addColumn("account_id", "text", (e) => e.notNull().references("account.account_id")).addColumn("public_key", "text", (e) => e.notNull()).addColumn("name", "text").addColumn("enrolled_at", "bigint", (e) => e.notNull()).addColumn("ended", "integer", (e) => e.notNull()).execute(), await t.createIndex("device_account").on("device").column("account_id").execute(), await t.createTable("one_time_link").addColumn("link_id", "text", (e) => e.primaryKey()).addColumn("account_id", "text", (e) => e.references("account.account_id")).addColumn("token_hash", "text", (e) => e.notNull().unique()).addColumn("created_at", "bigint", (e) => e.notNull()).addColumn("expires_at", "bigint", (e) => e.notNull()).addColumn("used_by_key", "text").addColumn("used_account", "text", (e) => e.references("account.account_id")).execute(), await t.createTable("slow_down").addColumn("bucket", "text", (e) => e.primaryKey()).addColumn("failures", "integer", (e) => e.notNull()).addColumn("last_at", "bigint", (e) => e.notNull()).addColumn("until_at", "bigint", (e) => e.notNull()).execute(), await t.createTable("supervision").addColumn("account_id", "text", (e) => e.notNull().references("account.account_id")).addColumn("cohort_id", "text", (e) => e.notNull().references("cohort.cohort_id")).addPrimaryKeyConstraint("supervision_key", ["account_id", "cohort_id"]).execute(), await t.createTable("invitation").addColumn("invitation_id", "text", (e) => e.primaryKey()).addColumn("cohort_id", "text", (e) => e.notNull().references("cohort.cohort_id")).addColumn("account_id", "text", (e) => e.references("account.account_id")).addColumn("code_hash", "text", (e) => e.notNull().unique()).addColumn("name", "text").addColumn("created_at", "bigint", (e) => e.notNull()).addColumn("expires_at", "bigint", (e) => e.notNull()).addColumn("replaced", "integer", (e) => e.notNull()).addColumn("used_by_key", "text").addColumn("used_account", "text", (e) => e.references("account.account_id")).execute(), await t.createIndex("invitation_cohort").on("invitation").column("cohort_id").execute(), await t.createTable("assignment").addColumn("assignment_id", "text", (e) => e.primaryKey()).addColumn("version", "integer", (e) => e.notNull()).addColumn("module_id", "text", (e) => e.notNull()).addColumn("cohort_id", "text", (e) => e.references("cohort.cohort_id")).addColumn("learner_id", "text", (e) => e.references("account.account_id")).addColumn("due_on", "text").addColumn("grace_days", "integer", (e) => e.notNull()).addColumn("note", "text").addColumn("assigned_by", "text", (e) => e.notNull().references("account.account_id")).addColumn("assigned_at", "bigint", (e) => e.notNull()).addColumn("withdrawn", "integer", (e) => e.notNull()).execute(), await t.createIndex("assignment_cohort").on("assignment").column("cohort_id").execute(), await t.createIndex("assignment_learner").on("assignment").column("learner_id").execute(), await t.createTable("change").addColumn("account_id", "text", (e) => e.notNull().references("account.account_id")).addColumn("kind", "text", (e) => e.notNull()).addColumn("object_id", "text", (e) => e.notNull()).addColumn("number", "bigint", (e) => e.notNull()).addPrimaryKeyConstraint("change_key", [
			"account_id",
			"kind",
			"object_id"
		]).execute(), await t.createIndex("change_number").on("change").columns(["account_id", "number"]).execute(), await t.createTable("record").addColumn("record_id", "text", (e) => e.primaryKey()).addColumn("key_id", "text", (e) => e.notNull().references("device.key_id")).addColumn("account_id", "text", (e) => e.notNull().references("account.account_id")).addColumn("seq", "integer", (e) => e.notNull()).addColumn("kind", "text", (e) => e.notNull()).addColumn("module_id", "text", (e) => e.notNull()).addColumn("pack_hash", "text", (e) => e.notNull()).addColumn("submitted_at", "bigint", (e) => e.notNull()).addColumn("offset_ms", "bigint").addColumn("measured_offset_ms", "bigint", (e) => e.notNull()).addColumn("received_at", "bigint", (e) => e.notNull()).addColumn("receipt", "text", (e) => e.notNull()).addColumn("change_number", "bigint", (e) => e.notNull()).addColumn("content", "text", (e) => e.notNull()).addColumn("score_raw", "integer").addColumn("score_max", "integer").addColumn("passed", "integer").addColumn("lesson_id", "text").addColumn("completed", "integer").addColumn("spent_ms", "bigint", (e) => e.notNull()).addColumn("voids", "text").execute(), await t.createIndex("record_seq").on("record").columns(["key_id", "seq"]).execute(), await t.createIndex("record_module").on("record").columns(["account_id", "module_id"]).execute(), await t.createIndex("record_change").on("record").columns(["account_id", "change_number"]).execute(), await t.createTable("quarantine").addColumn("digest", "text", (e) => e.primaryKey()).addColumn("code", "text", (e) => e.notNull()).addColumn("key_id", "text", (e) => e.notNull()).addColumn("account_id", "text", (e) => e.notNull()).addColumn("record_id", "text").addColumn("reason", "text", (e) => e.notNull()).addColumn("raw", "bytea", (e) => e.notNull()).addColumn("received_at", "bigint", (e) => e.notNull()).addColumn("resolved_at", "bigint").execute(), await t.createIndex("quarantine_key").on("quarantine").columns(["key_id", "record_id"]).execute(), await t.createIndex("quarantine_account").on("quarantine").column("account_id").execute(), await t.createTable("learner_module").addColumn("account_id", "text", (e) => e.notNull()).addColumn("module_id", "text", (e) => e.notNull()).addColumn("records", "integer", (e) => e.notNull()).addColumn("attempts", "integer", (e) => e.notNull()).addColumn("best_raw", "integer").addColumn("best_max", "integer").addColumn("lessons", "text", (e) => e.notNull()).addColumn("spent_ms", "bigint", (e) => e.notNull()).addColumn("last_record_at", "bigint", (e) => e.notNull()).addColumn("voids", "integer", (e) => e.notNull()).addColumn("passed_by", "text").addColumn("passed_submitted_at", "bigint").addColumn("passed_offset_ms", "bigint").addColumn("passed_measured_ms", "bigint").addColumn("passed_received_at", "bigint").addPrimaryKeyConstraint("learner_module_key", ["account_id", "module_id"]).execute(), await t.createTable("device_progress").addColumn("key_id", "text", (e) => e.primaryKey()).addColumn("seqs", "integer", (e) => e.notNull()).addColumn("highest_seq", "integer", (e) => e.notNull()).addColumn("forked", "integer", (e) => e.notNull()).execute(), await t.createTable("device_report").addColumn("key_id", "text", (e) => e.primaryKey()).addColumn("heard_at", "bigint", (e) => e.notNull()).addColumn("build", "text", (e) => e.notNull()).addColumn("free_mb", "integer").addColumn("persisted", "integer").addColumn("waiting", "integer", (e) => e.notNull()).addColumn("refused", "integer", (e) => e.notNull()).addColumn("next_seq", "integer", (e) => e.notNull()).addColumn("clock_offset_ms", "bigint", (e) => e.notNull()).addColumn("packs", "text", (e) => e.notNull()).execute(), await t.createTable("pack").addColumn("pack_hash", "text", (e) => e.primaryKey()).addColumn("module_id", "text", (e) => e.notNull()).addColumn("language", "text", (e) => e.notNull()).addColumn("version", "integer", (e) => e.notNull()).addColumn("title", "text", (e) => e.notNull()).addColumn("manifest", "text", (e) => e.notNull()).addColumn("quiz_hash", "text").addColumn("added_at", "bigint", (e) => e.notNull()).execute(), await t.createIndex("pack_module").on("pack").column("module_id").execute(), await t.createTable("quiz").addColumn("quiz_hash", "text", (e) => e.primaryKey()).addColumn("body", "text", (e) => e.notNull()).execute();
	} },
	"0002-learning": { async up(e) {
		let { schema: t } = e;
		await t.alterTable("account").addColumn("other_name", "text").execute(), await t.alterTable("cohort").addColumn("local_card", "text").execute(), await t.alterTable("learner_module").addColumn("reviews", "integer", (e) => e.notNull().defaultTo(0)).execute(), await t.alterTable("learner_module").addColumn("reviews_right", "integer", (e) => e.notNull().defaultTo(0)).execute(), await t.alterTable("learner_module").addColumn("practice_by", "text").execute(), await t.alterTable("learner_module").addColumn("practice_at", "bigint").execute(), await t.createTable("answer").addColumn("record_id", "text", (e) => e.primaryKey().references("record.record_id")).addColumn("account_id", "text", (e) => e.notNull().references("account.account_id")).addColumn("text", "text", (e) => e.notNull()).addColumn("answered_by", "text", (e) => e.notNull().references("account.account_id")).addColumn("answered_at", "bigint", (e) => e.notNull()).execute(), await t.createTable("certificate").addColumn("certificate_id", "text", (e) => e.primaryKey()).addColumn("account_id", "text", (e) => e.notNull().references("account.account_id")).addColumn("kind", "text", (e) => e.notNull()).addColumn("subject_id", "text", (e) => e.notNull()).addColumn("name", "text", (e) => e.notNull()).addColumn("issued_at", "bigint", (e) => e.notNull()).addColumn("statement", "text", (e) => e.notNull()).execute(), await t.createIndex("certificate_of").unique().on("certificate").columns([
			"account_id",
			"kind",
			"subject_id"
		]).execute(), await t.createIndex("record_kind").on("record").columns(["kind", "received_at"]).execute();
	} },
	"0003-quarantine": { async up(e) {
		await e.schema.alterTable("quarantine").addColumn("measured_offset_ms", "bigint", (e) => e.notNull().defaultTo(0)).execute();
	} }
};
async function ab(e) {
	let { error: t } = await new Q_({
		db: e,
		provider: { getMigrations: () => Promise.resolve(ib) }
	}).migrateToLatest();
	if (t === void 0) return { kind: "migrated" };
	let n = t instanceof Error ? t.message : String(t);
	return n.includes("is missing") ? {
		kind: "wrong",
		sentence: "The database was made by a newer version of Smart Educator. Start that version, or restore an older backup."
	} : {
		kind: "wrong",
		sentence: `The database could not be brought up to this version: ${n}`
	};
}
// src/server/database/postgres.ts
var ob = 20, sb = { getTypeParser(e, t) {
	return e === ob ? Number : fe.types.getTypeParser(e, t);
} }, cb = "select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') = 'off'";
function lb(e) {
	let t = new fe.Pool({
		connectionString: e,
		max: 10,
		types: sb
	});
	return t.on("connect", (e) => void e.query(cb).catch(() => void 0)), t.on("error", () => void 0), new __({ dialect: new hv({ pool: t }) });
}
// src/server/database/sqlite.ts
var ub = (e) => m(e, "smart-educator.sqlite"), db = [
	"journal_mode = WAL",
	"synchronous = FULL",
	"foreign_keys = ON",
	"busy_timeout = 5000",
	"temp_store = MEMORY"
];
function fb(e) {
	ue(e, { recursive: !0 });
	let t = ub(e), n = le(`${t}-wal`), r = new de(t);
	if (!pb(r, n)) r.close();
	else {
		for (let e of db) r.exec(`PRAGMA ${e}`);
		return new __({ dialect: new nv({ database: hb(r) }) });
	}
}
function pb(e, t) {
	try {
		let n = e.prepare(t ? "PRAGMA quick_check(1)" : "PRAGMA schema_version").get();
		return !t || n?.quick_check === "ok";
	} catch (e) {
		let t = e instanceof Error && "errcode" in e ? e.errcode : void 0;
		if (t === 11 || t === 26) return !1;
		throw e;
	}
}
var mb = 300;
function hb(e) {
	let t = /* @__PURE__ */ new Map();
	return {
		close: () => e.close(),
		prepare(n) {
			let r = t.get(n);
			if (r !== void 0) return r;
			let i = gb(e.prepare(n));
			if (/^(select|insert|update|delete|begin|commit|with)/i.test(n)) {
				let e = t.size >= mb ? t.keys().next().value : void 0;
				e !== void 0 && t.delete(e), t.set(n, i);
			}
			return i;
		}
	};
}
function gb(e) {
	return {
		reader: e.columns().length > 0,
		all: (t) => e.all(...t.map(_b)),
		run: (t) => e.run(...t.map(_b)),
		iterate: (t) => e.iterate(...t.map(_b))
	};
}
function _b(e) {
	if (e === null || typeof e == "string" || typeof e == "number" || typeof e == "bigint" || e instanceof Uint8Array) return e;
	throw TypeError(`SQLite cannot hold a ${typeof e}`);
}
// src/server/database/open-database.ts
async function vb(e) {
	return e.databaseUrl === null ? yb(e.dataDir) : bb(e.databaseUrl);
}
async function yb(e) {
	let t = rb(e);
	if (t.kind === "taken") return xb(`Another Smart Educator is using ${e}. Stop it first, or set DATA_DIR to another folder.`);
	let n = fb(e);
	if (n === void 0) return t.release(), xb(`The database in ${e} is damaged. Restore the newest backup; the README says how.`);
	let r = await ab(n), i = async () => {
		await n.destroy(), t.release();
	};
	return r.kind === "migrated" ? {
		kind: "opened",
		db: n,
		close: i
	} : (await i(), r);
}
async function bb(e) {
	let t = lb(e);
	try {
		await t.selectNoFrom((e) => e.lit(1).as("one")).execute();
	} catch (e) {
		return await t.destroy(), xb(`PostgreSQL of DATABASE_URL does not answer (${(e instanceof Error ? e.message : String(e)) || "no connection"}).`);
	}
	let n = await ab(t);
	return n.kind === "migrated" ? {
		kind: "opened",
		db: t,
		close: () => t.destroy()
	} : (await t.destroy(), n);
}
var xb = (e) => ({
	kind: "wrong",
	sentence: e
});
// tests/compatibility/server.ts
async function Sb(e) {
	let t = await vb({
		dataDir: e.dataDir,
		databaseUrl: null
	});
	if (t.kind === "wrong") throw Error(t.sentence);
	let { db: n } = t, r = await nb({
		db: n,
		clock: e.now,
		random: (e) => o(e),
		log: () => void 0,
		dataDir: e.dataDir,
		dist: e.dist,
		isHttps: !1,
		isStopping: () => !1
	}), i = Yv(r);
	return {
		answer: async (e) => i.request(e),
		makeFirstLink: (t, r) => Ts(n, t, r, e.now()),
		async close() {
			await r.writer.drain(), await t.close();
		}
	};
}
export { Sb as openServer };
