/**
 * The page at `/docs`: one file without anything from elsewhere, drawn from `/openapi.json`, which
 * is the truth; the page only sets it.
 */
export const docsPage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Lodestone API</title>
<style>
:root{--ink:#1c2430;--dim:#667085;--line:#e3e7ee;--paper:#fff;--wash:#f6f8fb;--accent:#2f5bd7}
@media(prefers-color-scheme:dark){:root{--ink:#e6e9ef;--dim:#98a2b3;--line:#2a3240;--paper:#12161d;--wash:#191f29;--accent:#8aa9ff}}
*{box-sizing:border-box}body{margin:0;color:var(--ink);background:var(--paper);font:15px/1.55 system-ui,sans-serif}
main{display:grid;grid-template-columns:250px minmax(0,1fr);max-width:1200px;margin:auto}
nav{position:sticky;top:0;height:100vh;overflow:auto;padding:24px 16px;border-right:1px solid var(--line);font-size:13px}
nav b{display:block;margin:16px 0 4px;color:var(--dim);font-size:11px;text-transform:uppercase;letter-spacing:.06em}
nav a{display:block;padding:2px 0;color:inherit;text-decoration:none;overflow-wrap:anywhere}nav a:hover{color:var(--accent)}
article{padding:28px 32px;min-width:0}h1{margin:0 0 4px;font-size:26px}h2{margin:36px 0 8px;font-size:18px}
code,pre,.path{font-family:ui-monospace,SFMono-Regular,Consolas,monospace;font-size:13px}
details{border:1px solid var(--line);border-radius:8px;margin:10px 0;background:var(--paper)}
summary{cursor:pointer;padding:10px 14px;display:flex;gap:10px;align-items:baseline;flex-wrap:wrap}
details>div{padding:4px 16px 16px;border-top:1px solid var(--line);background:var(--wash);border-radius:0 0 8px 8px}
.verb{font:600 11px ui-monospace,monospace;padding:3px 8px;border-radius:5px;color:#fff;background:#2e7d4f}
.verb.put{background:#a15c07}.verb.post{background:var(--accent)}.dim{color:var(--dim);font-size:13px}
table{border-collapse:collapse;width:100%;font-size:13px}td,th{padding:5px 10px 5px 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
th{color:var(--dim);font-weight:500}h3{margin:14px 0 4px;font-size:13px}a{color:var(--accent)}
@media(max-width:760px){main{display:block}nav{position:static;height:auto;border:0}}
</style>
</head>
<body><main><nav id="nav"></nav><article id="page"><p>Loading…</p></article></main>
<script>
const el=(tag,text,cls)=>{const e=document.createElement(tag);if(text!==undefined)e.textContent=text;if(cls)e.className=cls;return e};
const put=(parent,...children)=>{parent.append(...children);return parent};
const nameOf=(s)=>s&&s.$ref?s.$ref.split('/').pop():undefined;
function wording(s){
  if(!s)return document.createTextNode('');
  const name=nameOf(s);
  if(name){const a=el('a',name);a.href='#schema-'+name;return a}
  if(s.oneOf){const box=el('span');s.oneOf.forEach((one,n)=>{if(n)box.append(' or ');box.append(wording(one))});return box}
  if(s.type==='array')return put(el('span','list of '),wording(s.items||{}));
  const facts=[s.type||(s.enum?'one of':'any')];
  if(s.format)facts.push(s.format);
  if(s.enum)facts.push(s.enum.slice(0,12).join(' | ')+(s.enum.length>12?' | … ('+s.enum.length+')':''));
  if(s.pattern)facts.push(s.pattern);
  if(s.minimum!==undefined)facts.push(s.minimum+' … '+s.maximum);
  if(s.maxLength)facts.push('at most '+s.maxLength+' characters');
  return el('span',facts.join(' · '));
}
function table(head,rows){
  const t=el('table');put(t,put(el('tr'),...head.map(h=>el('th',h))));
  for(const row of rows)put(t,put(el('tr'),...row.map(c=>put(el('td'),c instanceof Node?c:document.createTextNode(c??'')))));
  return t;
}
function properties(s){
  const needed=new Set(s.required||[]);
  return table(['Field','','What'],Object.entries(s.properties||{}).map(([name,value])=>[el('code',name),needed.has(name)?'needed':'',wording(value)]));
}
function operation(path,verb,op){
  const box=el('details');box.id=verb+path;
  put(box,put(el('summary'),el('span',verb.toUpperCase(),'verb '+verb),el('span',path,'path'),el('span',op.summary,'dim')));
  const body=el('div');
  const who=op['x-allowed-to'];
  put(body,el('p','For '+(Array.isArray(who)?who.join(', '):who)+'.','dim'));
  if(op.parameters.length)put(body,el('h3','Parameters'),table(['Name','In','What'],op.parameters.map(p=>[el('code',p.name+(p.required?'':'?')),p.in,wording(p.schema)])));
  if(op.requestBody)put(body,el('h3','Body'),wording(op.requestBody.content['application/json'].schema));
  put(body,el('h3','Answers'),table(['Status','What','Form'],Object.entries(op.responses).map(([status,r])=>[status,r.description,wording((Object.values(r.content||{})[0]||{}).schema)])));
  return put(box,body);
}
fetch('/openapi.json').then(r=>r.json()).then(doc=>{
  const page=document.getElementById('page'),nav=document.getElementById('nav');
  page.replaceChildren(el('h1',doc.info.title+' '+doc.info.version),el('p',doc.info.description,'dim'));
  const raw=el('a','openapi.json');raw.href='/openapi.json';page.append(raw);
  const byTag=new Map();
  for(const [path,verbs] of Object.entries(doc.paths))for(const [verb,op] of Object.entries(verbs)){
    const tag=op.tags[0];if(!byTag.has(tag))byTag.set(tag,[]);byTag.get(tag).push([path,verb,op]);
  }
  for(const [tag,list] of byTag){
    page.append(el('h2',tag));nav.append(el('b',tag));
    for(const [path,verb,op] of list){
      page.append(operation(path,verb,op));
      const a=el('a',verb.toUpperCase()+' '+path);a.href='#'+verb+path;a.onclick=()=>{document.getElementById(verb+path).open=true};nav.append(a);
    }
  }
  page.append(el('h2','Forms'));nav.append(el('b','Forms'));
  for(const [name,schema] of Object.entries(doc.components.schemas)){
    const box=el('details');box.id='schema-'+name;
    put(box,put(el('summary'),el('code',name)),put(el('div'),schema.properties?properties(schema):wording(schema)));
    page.append(box);const a=el('a',name);a.href='#schema-'+name;nav.append(a);
  }
  const open=()=>{const target=document.getElementById(decodeURIComponent(location.hash.slice(1)));if(target&&target.tagName==='DETAILS'){target.open=true;target.scrollIntoView()}};
  addEventListener('hashchange',open);open();
});
</script>
</body></html>
`;
